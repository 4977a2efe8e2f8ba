package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.PST;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.SoapSending;
import org.varsel.gateway.TestHome;

/** The SOAP door of the whole gateway. */
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
    }
}
