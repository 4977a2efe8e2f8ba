package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlBytes;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Document;

/** A client without Java: the script of the examples, with xmlsec1, openssl and curl. */
@ExtendWith(OneGateway.Given.class)
@SuppressWarnings("NullAway.Init") // set before all
class XmlsecClientTest {
    private static final Path SCRIPT = Path.of("../deploy/examples/submit-soap-with-xmlsec1.sh");
    private static final Path EXAMPLE = Path.of("../schemas/examples/soap/submit-request.xml");

    static OneGateway gateway;

    @TempDir
    Path folder;

    private Path party;

    @BeforeAll
    static void open(OneGateway given) {
        gateway = given;
        for (String program : new String[] {"xmlsec1", "openssl", "curl", "bash"}) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin", program)), program + " is not installed");
        }
    }

    @BeforeEach
    void party() throws IOException {
        party = gateway.rsaParty();
    }

    @Test
    void aNoticeIsTakenAndEverySignatureVerifies() throws Exception {
        Ran ran = run(party, twin("returnee.notified/ok"));

        assertThat(ran.said()).contains("answer: signed by the gateway, released");
        assertThat(ran.said()).contains("receipt R1: signed by the gateway", "receipt R2: signed by the gateway");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void theExampleOfTheMessageSetIsTaken() throws Exception {
        assertThat(run(party, EXAMPLE).exit()).isZero();
    }

    @Test
    void aRefusalIsTold() throws Exception {
        Ran ran = run(party, twin("returnee.notified/bad-no-purpose"));

        assertThat(ran.said()).contains("HTTP 400: validate.purpose-unknown: ");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void aReceiptThatAnotherSignedIsNotBelieved() throws Exception {
        FileSystemUtils.copyRecursively(party, folder.resolve("deceived"));
        Files.copy(
                party.resolve("seal.pem"),
                folder.resolve("deceived/gateway-seal.pem"),
                StandardCopyOption.REPLACE_EXISTING);

        Ran ran = run(folder.resolve("deceived"), twin("returnee.notified/ok"));

        assertThat(ran.said()).contains("receipt R1: NOT the signature of the gateway");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void itSaysHowItIsUsed() throws Exception {
        Ran ran = run(Path.of("--help"), EXAMPLE);

        assertThat(ran.said()).contains("PARTY-FOLDER SUBMISSION.xml");
        assertThat(ran.exit()).isZero();
    }

    private Path twin(String example) throws IOException {
        Document document = StrictXml.newDocument();
        document.appendChild(XmlForms.standard().submission().write(SoapExamples.fresh(example), document));
        return Files.write(folder.resolve("submission.xml"), XmlBytes.of(document));
    }

    private record Ran(int exit, String said) {}

    private Ran run(Path first, Path second) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder("bash", SCRIPT.toString(), first.toString(), second.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(said));
    }
}
