package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.apache.cxf.ws.security.policy.custom.AlgorithmSuiteLoader;
import org.apache.cxf.ws.security.policy.custom.DefaultAlgorithmSuiteLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.VerifiedReceipt;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.resource.SoapContract;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Element;

/** A client that is made of our WSDL and its policy, by another stack's own means, is understood and understands. */
@ExtendWith(OneGateway.Given.class)
@SuppressWarnings("NullAway.Init") // set before all
class PolicyDrivenClientTest {
    static OneGateway gateway;
    static PolicyClient client;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open(OneGateway given) throws Exception {
        gateway = given;
        for (String name : SoapContract.names()) {
            Files.write(folder.resolve(name), SoapContract.file(name).orElseThrow());
        }
        client = client(new StatedAlgorithms());
    }

    private static PolicyClient client(AlgorithmSuiteLoader algorithms) throws Exception {
        return new PolicyClient(
                folder.resolve("gateway.wsdl").toUri().toURL(),
                gateway.url().toString(),
                gateway.home().context(gateway.home().tls(PST)),
                gateway.rsa(),
                gateway.home().gatewaySeals().forParty(gateway.rsa().certificate()),
                algorithms);
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void aNoticeIsTakenAndTheAnswerIsUnderstood() throws Exception {
        ObjectNode request = StrictJson.mapper().createObjectNode();
        request.set("submission", SoapExamples.fresh("returnee.notified/ok"));

        JsonNode answer = called("Submit", request);

        assertThat(answer.path("status").asText()).isEqualTo("released");
        GatewaySeals seals = gateway.home().gatewaySeals();
        assertThat(answer.path("receipts")).hasSize(2).allSatisfy(receipt -> {
            String signed = new String(Base64.getDecoder().decode(receipt.asText()), StandardCharsets.UTF_8);
            VerifiedReceipt verified = VerifiedReceipt.of(
                    signed, thumbprint -> seals.byThumbprint(thumbprint).map(SealKey::certificate));
            assertThat(verified.document().path("noticeId")).isEqualTo(answer.path("noticeId"));
        });
    }

    @Test
    void everyOperationIsUnderstood() throws Exception {
        ObjectNode submitted = StrictJson.mapper().createObjectNode();
        ObjectNode document = SoapExamples.fresh("returnee.notified/ok");
        submitted.set("submission", document);
        called("Submit", submitted);
        String noticeId = document.at("/header/noticeId").asText();

        JsonNode status =
                called("Status", StrictJson.mapper().createObjectNode().put("noticeId", noticeId));
        JsonNode inbox = called("Inbox", StrictJson.mapper().createObjectNode().put("max", 1));

        assertThat(status.path("noticeId").asText()).isEqualTo(noticeId);
        assertThat(inbox.has("leaseUntil")).isTrue();
    }

    @Test
    void aRefusalIsReadByItsReader() {
        ObjectNode unknown = StrictJson.mapper()
                .createObjectNode()
                .put("noticeId", UUID.randomUUID().toString());

        assertThat(refused(client, unknown)).isEqualTo("status.not-found");
    }

    @Test
    void aClientThatStatesNoAlgorithmsIsToldSo() throws Exception {
        ObjectNode unknown = StrictJson.mapper()
                .createObjectNode()
                .put("noticeId", UUID.randomUUID().toString());
        try (PolicyClient bare = client(new DefaultAlgorithmSuiteLoader())) {
            assertThat(refused(bare, unknown)).isEqualTo("authenticate.algorithm-refused");
        }
    }

    /** The code of the problem in the detail of the fault. */
    private static String refused(PolicyClient client, JsonNode question) {
        SOAPFaultException fault =
                catchThrowableOfType(SOAPFaultException.class, () -> called(client, "Status", question));
        assertThat(fault).isNotNull();
        assertThat(fault.getFault().getDetail()).as(fault.getMessage()).isNotNull();
        Element problem = (Element) fault.getFault().getDetail().getFirstChild();
        return XmlForms.standard().service("Problem").read(problem).path("code").asText();
    }

    private static JsonNode called(String operation, JsonNode message) throws Exception {
        return called(client, operation, message);
    }

    private static JsonNode called(PolicyClient client, String operation, JsonNode message) throws Exception {
        Element request = XmlForms.standard().service(operation + "Request").write(message, StrictXml.newDocument());
        Element answer = client.call(request);
        return XmlForms.standard().service(operation + "Response").read(answer);
    }
}
