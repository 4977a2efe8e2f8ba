package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.PST;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.SoapSending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.server.Door;
import org.varsel.schemas.resource.SoapContract;

/** The SOAP door of the whole gateway, from outside. */
@SuppressWarnings("NullAway.Init") // injected
class SoapDoorTest {

    @TempDir
    static Path folder;

    static TestHome home;
    static RunningDoors gateway;

    @BeforeAll
    static void open() {
        home = TestHome.in(folder);
        gateway = RunningDoors.gateway(home);
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void aNoticeIsTakenBySoap() {
        SoapSending soap = new SoapSending(home, gateway, PST);

        SoapSending.Reply reply =
                soap.submit(Sending.fresh(home, PST, "returnee.notified/ok").document());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.message().path("status").asText()).isEqualTo("released");
    }

    @Test
    void theContractIsServedAndNamesItsOwnFiles() throws Exception {
        for (String file : SoapContract.names()) {
            HttpResponse<String> answer = RunningDoors.get(
                    home.client(home.tls(PST)), gateway.url(Door.AGENCIES, "/api/v1/contract/" + file));

            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(SoapContract.file(file).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.yaml", "..%2fopenapi.yaml", "gateway.wsdl%00", "GATEWAY.WSDL"})
    void nothingElseIsServedAsTheContract(String file) throws Exception {
        HttpResponse<String> answer =
                RunningDoors.get(home.client(home.tls(PST)), gateway.url(Door.AGENCIES, "/api/v1/contract/" + file));

        assertThat(answer.statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"DESK", "MANAGEMENT"})
    void noOtherDoorHasIt(Door door) throws Exception {
        HttpResponse<String> answer =
                RunningDoors.post(home.client(null), gateway.url(door, "/soap/v1"), "application/soap+xml", "<x/>");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/soap", "/soap/", "/soap/v1/", "/soap/v1/x", "/soap/v2", "/soap/v1/services"})
    void belowAndBesideItThereIsNothing(String path) throws Exception {
        HttpResponse<String> answer = RunningDoors.get(home.client(home.tls(PST)), gateway.url(Door.AGENCIES, path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("gateway.not-found").doesNotContainIgnoringCase("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/soap/v1", "/soap/v1?wsdl", "/soap/v1?xsd=service.xsd"})
    void itTakesPostAlone(String path) throws Exception {
        HttpResponse<String> answer = RunningDoors.get(home.client(home.tls(PST)), gateway.url(Door.AGENCIES, path));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("gateway.method-not-allowed").doesNotContain("definitions");
    }
}
