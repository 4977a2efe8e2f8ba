package org.varsel.gateway.wss;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.keys.KeyRules;
import org.w3c.dom.Element;

/**
 * The shape of the signature: algorithms of the list, references to whole parts of this envelope by their id with no
 * transform but canonicalisation, one certificate that travels as a token. Also which parts it names; whether the
 * signature holds is WSS4J's to say.
 */
final class SignatureForm {

    private static final QName SIGNED_INFO = dsig("SignedInfo");
    private static final QName VALUE = dsig("SignatureValue");
    private static final QName KEY_INFO = dsig("KeyInfo");
    private static final QName REFERENCE = dsig("Reference");
    private static final QName TRANSFORMS = dsig("Transforms");
    private static final QName TRANSFORM = dsig("Transform");
    private static final QName DIGEST_METHOD = dsig("DigestMethod");
    private static final QName CANONICALIZATION = dsig("CanonicalizationMethod");
    private static final QName METHOD = dsig("SignatureMethod");
    private static final QName TOKEN_REFERENCE = new QName(Names.WSSE, "SecurityTokenReference");
    private static final QName DIRECT = new QName(Names.WSSE, "Reference");

    private static final String X509_V3 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

    private SignatureForm() {}

    /**
     * Checks the form.
     *
     * @return the signer's certificate, as the token has it
     */
    static X509Certificate check(EnvelopeForm envelope) {
        List<Element> signatures = Children.named(envelope.security(), Names.SIGNATURE);
        if (signatures.isEmpty()) {
            throw new Rejected(ErrorCode.AUTHENTICATE_SIGNATURE_MISSING, "The message is not signed.");
        }
        if (signatures.size() > 1) {
            throw EnvelopeForm.refused("must have exactly one signature");
        }
        Element signature = signatures.get(0);
        requireChildren(signature, List.of(SIGNED_INFO, VALUE, KEY_INFO));
        Element info = Children.one(signature, SIGNED_INFO, ErrorCode.AUTHENTICATE_ENVELOPE);
        requireAlgorithm(info, CANONICALIZATION, Set.of(Algorithms.EXCLUSIVE_C14N));
        requireAlgorithm(info, METHOD, Algorithms.SIGNATURES);
        requireCoverage(envelope, info);
        return signer(envelope, Children.one(signature, KEY_INFO, ErrorCode.AUTHENTICATE_ENVELOPE));
    }

    /** Every reference names one part that may be signed, and every part that must be signed is named. */
    private static void requireCoverage(EnvelopeForm envelope, Element info) {
        Map<String, Element> parts = new HashMap<>();
        List<Element> needed = new ArrayList<>(envelope.addressing());
        needed.add(envelope.body());
        needed.add(Children.one(envelope.security(), Names.TIMESTAMP, ErrorCode.AUTHENTICATE_ENVELOPE));
        needed.forEach(part -> parts.put(id(part), part));
        Children.named(envelope.security(), Names.TOKEN).forEach(token -> parts.put(id(token), token));
        parts.remove("");
        List<Element> covered = new ArrayList<>();
        for (Element reference : Children.named(info, REFERENCE)) {
            requireOnlyCanonicalised(reference);
            String uri = reference.getAttribute("URI");
            Element part = uri.startsWith("#") ? parts.get(uri.substring(1)) : null;
            if (part == null) {
                throw coverage("refers to something else than a part of this message that may be signed");
            }
            covered.add(part);
        }
        if (!covered.containsAll(needed)) {
            throw coverage("must cover Body, Timestamp and every WS-Addressing header");
        }
    }

    private static void requireOnlyCanonicalised(Element reference) {
        Element transforms = Children.one(reference, TRANSFORMS, ErrorCode.AUTHENTICATE_SIGNATURE_COVERAGE);
        if (Children.of(transforms).size() != 1) {
            throw coverage("must have exactly one transform in each reference, exclusive canonicalisation");
        }
        requireAlgorithm(transforms, TRANSFORM, Set.of(Algorithms.EXCLUSIVE_C14N));
        requireAlgorithm(reference, DIGEST_METHOD, Algorithms.DIGESTS);
    }

    private static X509Certificate signer(EnvelopeForm envelope, Element keyInfo) {
        Element reference = Children.one(
                Children.one(keyInfo, TOKEN_REFERENCE, ErrorCode.AUTHENTICATE_ENVELOPE),
                DIRECT,
                ErrorCode.AUTHENTICATE_ENVELOPE);
        String uri = reference.getAttribute("URI");
        Element token = Children.named(envelope.security(), Names.TOKEN).stream()
                .filter(candidate -> uri.equals("#" + id(candidate)))
                .findFirst()
                .orElseThrow(() -> EnvelopeForm.refused(
                        "must name its signer by a direct reference to a BinarySecurityToken beside the signature"));
        if (!token.getAttribute("ValueType").equals(X509_V3)) {
            throw EnvelopeForm.refused("must have a BinarySecurityToken of the type " + X509_V3);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(Children.text(token));
            if (CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))
                    instanceof X509Certificate certificate) {
                return requireSigner(certificate);
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw EnvelopeForm.refused("must carry one X.509 v3 certificate, base64, in its BinarySecurityToken");
        }
        throw EnvelopeForm.refused("must carry an X.509 v3 certificate");
    }

    private static X509Certificate requireSigner(X509Certificate certificate) {
        if (!KeyRules.isStrong(certificate.getPublicKey()) || !KeyRules.maySign(certificate)) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_ALGORITHM_REFUSED,
                    "The signer's key must be P-256 or RSA of at least 2048 bits, with the key usage digitalSignature.");
        }
        return certificate;
    }

    static void requireAlgorithm(Element parent, QName method, Set<String> taken) {
        Element element = Children.one(parent, method, ErrorCode.AUTHENTICATE_ENVELOPE);
        if (!taken.contains(element.getAttribute("Algorithm"))) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_ALGORITHM_REFUSED,
                    "The algorithm of " + method.getLocalPart() + " is not taken; taken are "
                            + String.join(", ", taken.stream().sorted().toList()) + ".");
        }
    }

    static void requireChildren(Element parent, List<QName> names) {
        if (!Children.of(parent).stream().map(Children::name).toList().equals(names)) {
            throw EnvelopeForm.refused("must have in " + parent.getLocalName() + " exactly "
                    + String.join(", ", names.stream().map(QName::getLocalPart).toList()));
        }
    }

    static String id(Element element) {
        return element.getAttributeNS(Names.WSU, "Id");
    }

    private static QName dsig(String name) {
        return new QName(Names.DSIG, name);
    }

    private static Rejected coverage(String what) {
        return new Rejected(ErrorCode.AUTHENTICATE_SIGNATURE_COVERAGE, "The signature " + what + ".");
    }
}
