package org.varsel.standin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a party on Fiks gets: a package of signed files, encrypted to its certificate. */
final class Packages {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final String MANIFEST = "META-INF/ASiCManifest.xml";
    private static final String SIGNATURE = "META-INF/signature.p7s";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final int MOST = 4 * 1024 * 1024;

    private final Profile profile;

    Packages(Profile profile) {
        this.profile = profile;
    }

    /** The package inside what was sealed to us. */
    byte[] open(byte[] cms) {
        try {
            RecipientInformation us = new CMSAuthEnvelopedData(cms)
                    .getRecipientInfos()
                    .get(new JceKeyAgreeRecipientId(profile.seal()));
            if (us == null) {
                throw new StandInException("the package is sealed to another certificate than ours");
            }
            return us.getContent(
                    new JceKeyAgreeAuthEnvelopedRecipient(profile.sealKey()).setProvider(BOUNCY_CASTLE));
        } catch (CMSException e) {
            throw new StandInException("the package cannot be opened with our key", e);
        }
    }

    /** The file with disclosure and openings, when the gateway signed the manifest and the manifest fits every file. */
    byte[] signedByGateway(byte[] container) {
        Map<String, byte[]> files = files(container);
        byte[] manifest = take(files, MANIFEST);
        requireSigned(manifest, take(files, SIGNATURE));
        take(files, "mimetype");
        Set<String> named = new HashSet<>();
        NodeList references = parsed(manifest).getElementsByTagNameNS("*", "DataObjectReference");
        for (int i = 0; i < references.getLength(); i++) {
            if (references.item(i) instanceof Element reference) {
                named.add(reference.getAttribute("URI"));
                requireDigest(reference, files.get(reference.getAttribute("URI")));
            }
        }
        if (!named.equals(files.keySet())) {
            throw new StandInException("the package has other files than its manifest names");
        }
        return take(files, "payload.json");
    }

    private static void requireDigest(Element reference, byte @org.jspecify.annotations.Nullable [] file) {
        NodeList digest = reference.getElementsByTagNameNS(DS, "DigestValue");
        if (file == null
                || digest.getLength() != 1
                || !Arrays.equals(Base64.getDecoder().decode(digest.item(0).getTextContent()), Digests.sha256(file))) {
            throw new StandInException("a file of the package is not the one that was signed");
        }
    }

    private void requireSigned(byte[] manifest, byte[] signature) {
        try {
            Collection<SignerInformation> signers = new CMSSignedData(new CMSProcessableByteArray(manifest), signature)
                    .getSignerInfos()
                    .getSigners();
            if (signers.size() != 1
                    || !signers.iterator()
                            .next()
                            .verify(new JcaSimpleSignerInfoVerifierBuilder()
                                    .setProvider(BOUNCY_CASTLE)
                                    .build(profile.gatewaySeal()))) {
                throw new StandInException("the gateway's signature does not hold");
            }
        } catch (CMSException | OperatorCreationException e) {
            throw new StandInException("the gateway's signature does not hold", e);
        }
    }

    private static Map<String, byte[]> files(byte[] container) {
        Map<String, byte[]> files = new HashMap<>();
        int left = MOST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] file = zip.readNBytes(left);
                left -= file.length;
                if (left == 0 || files.put(entry.getName(), file) != null) {
                    throw new StandInException("the package is too large, or has two files of one name");
                }
            }
            return files;
        } catch (IOException e) {
            throw new StandInException("the package cannot be unpacked", e);
        }
    }

    private static byte[] take(Map<String, byte[]> files, String name) {
        byte[] file = files.remove(name);
        if (file == null) {
            throw new StandInException("the package lacks " + name);
        }
        return file;
    }

    private static Element parsed(byte[] manifest) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(manifest))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new StandInException("the manifest of the package cannot be read", e);
        }
    }
}
