package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.varsel.gateway.keys.Given.PST_SEAL;
import static org.varsel.gateway.keys.Given.knows;
import static org.varsel.gateway.keys.GivenXml.RECEIPT;
import static org.varsel.gateway.keys.GivenXml.said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another implementation, in another language, reads what is signed here and signs what is read here. */
class XmlsecInteropTest {
    private static final Path XMLSEC = Path.of("/usr/bin/xmlsec1");
    private static final Pattern VERSION = Pattern.compile("xmlsec1 (\\d+)\\.(\\d+)");

    private final Path folder;

    XmlsecInteropTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void installed() {
        assumeTrue(Files.isExecutable(XMLSEC), "xmlsec1 is not installed");
    }

    @Test
    void itVerifiesOurEcdsaSignature() throws Exception {
        verifies(PST_SEAL);
    }

    @Test
    void itVerifiesOurRsaSignature() throws Exception {
        assumeTrue(knowsPss(), "this xmlsec1 has no RSA-PSS: it came with version 1.3");

        verifies(Given.rsa(2048));
    }

    @Test
    void weVerifyItsEcdsaSignature() throws Exception {
        verifiesIts(PST_SEAL, XmlSecurity.ECDSA_SHA256);
    }

    @Test
    void weVerifyItsRsaSignature() throws Exception {
        assumeTrue(knowsPss(), "this xmlsec1 has no RSA-PSS: it came with version 1.3");

        verifiesIts(Given.rsa(2048), XmlSecurity.RSA_PSS_SHA256);
    }

    private void verifies(SealKey key) throws Exception {
        Path certificate = folder.resolve("signer.pem");
        Pem.write(certificate, key.certificate());
        Path signed = Files.write(folder.resolve("signed.xml"), GivenXml.signed(key));
        Path changed = Files.write(
                folder.resolve("changed.xml"),
                GivenXml.changed(Files.readAllBytes(signed), text -> text.replace("R1", "R2")));

        assertThat(xmlsec("--verify", "--pubkey-cert-pem", certificate.toString(), signed.toString()))
                .isZero();
        assertThat(xmlsec("--verify", "--pubkey-cert-pem", certificate.toString(), changed.toString()))
                .isNotZero();
    }

    private void verifiesIts(SealKey key, String algorithm) throws Exception {
        Path template = Files.write(folder.resolve("template.xml"), template(key, algorithm));
        Path privateKey = folder.resolve("key.pem");
        Pem.write(privateKey, key.privateKey());
        Path signed = folder.resolve("theirs.xml");

        int exit = xmlsec(
                "--sign", "--output", signed.toString(), "--privkey-pem", privateKey.toString(), template.toString());

        assertThat(exit).isZero();
        VerifiedXml verified = XmlSignature.verify(Files.readAllBytes(signed), RECEIPT, knows(key));
        assertThat(said(verified.root())).isEqualTo(said(GivenXml.document().getDocumentElement()));
        assertThat(verified.signer()).isEqualTo(key.certificate());
    }

    /** What we signed, emptied of what a signer computes. */
    private static byte[] template(SealKey key, String algorithm) {
        return GivenXml.changed(GivenXml.signed(key), text -> text.replaceAll(
                        "(<ds:(?:DigestValue|SignatureValue)>)[^<]*", "$1")
                .replaceAll("(<ds:SignatureMethod Algorithm=\")[^\"]*", "$1" + Matcher.quoteReplacement(algorithm)));
    }

    private boolean knowsPss() throws Exception {
        Path said = folder.resolve("version");
        run(said, "--version");
        Matcher version = VERSION.matcher(Files.readString(said, StandardCharsets.UTF_8));
        return version.find() && (Integer.parseInt(version.group(1)) > 1 || Integer.parseInt(version.group(2)) >= 3);
    }

    private int xmlsec(String... arguments) throws Exception {
        return run(folder.resolve("said"), arguments);
    }

    private int run(Path said, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(XMLSEC.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
