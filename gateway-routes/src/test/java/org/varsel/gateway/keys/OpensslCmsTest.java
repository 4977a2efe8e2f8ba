package org.varsel.gateway.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST_SEAL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another implementation, in another language, opens what is sealed here and verifies what is signed here. */
class OpensslCmsTest {
    private static final Path OPENSSL = Path.of("/usr/bin/openssl");
    private static final Pattern VERSION = Pattern.compile("OpenSSL (\\d+)\\.");
    private static final byte[] NOTICE = "{\"disclosure\":{},\"openings\":[]}".getBytes(UTF_8);

    private final Path folder;

    OpensslCmsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void installed() throws Exception {
        assumeTrue(Files.isExecutable(OPENSSL), "openssl is not installed");
        openssl("version");
        Matcher version = VERSION.matcher(said());
        assumeTrue(
                version.find() && Integer.parseInt(version.group(1)) >= 3,
                "this openssl has no AuthEnvelopedData: it came with version 3.0");
    }

    @Test
    void itOpensAndVerifiesAPackageOnP256() throws Exception {
        opensAndVerifies(POLICE_SEAL, PST_SEAL);
    }

    @Test
    void itOpensAndVerifiesAPackageOnRsa() throws Exception {
        opensAndVerifies(Given.rsa(2048), Given.rsa(2048));
    }

    private void opensAndVerifies(SealKey recipient, SealKey signer) throws Exception {
        byte[] container = AsicE.sign(
                Map.of(ContentTypes.PAYLOAD_FILE, NOTICE), signer, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Path sealed =
                Files.write(folder.resolve("sealed.p7m"), CmsEncryption.encrypt(container, recipient.certificate()));
        Path key = folder.resolve("key.pem");
        Pem.write(key, recipient.privateKey());
        Path recipientPem = folder.resolve("recipient.pem");
        Pem.write(recipientPem, recipient.certificate());
        Path opened = folder.resolve("opened.asice");

        assertThat(openssl(
                        "cms",
                        "-decrypt",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        text(sealed),
                        "-recip",
                        text(recipientPem),
                        "-inkey",
                        text(key),
                        "-out",
                        text(opened)))
                .as(said())
                .isZero();
        assertThat(Files.readAllBytes(opened)).isEqualTo(container);
        verifies(StoredZip.read(Files.readAllBytes(opened)), signer);
    }

    private void verifies(Map<String, byte[]> files, SealKey signer) throws Exception {
        Path certificate = folder.resolve("signer.pem");
        Pem.write(certificate, signer.certificate());
        Path manifest = Files.write(folder.resolve("manifest.xml"), files.getOrDefault(AsicE.MANIFEST, new byte[0]));
        Path signature = Files.write(folder.resolve("signature.p7s"), files.getOrDefault(AsicE.SIGNATURE, new byte[0]));

        assertThat(verify(manifest, signature, certificate)).as(said()).isZero();

        Files.writeString(manifest, Files.readString(manifest).replace("payload", "another"));
        assertThat(verify(manifest, signature, certificate)).isNotZero();
    }

    /** The certificate itself is trusted, as a party does with the gateway's. */
    private int verify(Path manifest, Path signature, Path certificate) throws Exception {
        return openssl(
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                text(signature),
                "-content",
                text(manifest),
                "-certfile",
                text(certificate),
                "-nointern",
                "-noverify",
                "-out",
                text(folder.resolve("verified")));
    }

    private int openssl(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(OPENSSL.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String said() throws Exception {
        return Files.readString(folder.resolve("said"));
    }

    private static String text(Path path) {
        return path.toString();
    }
}
