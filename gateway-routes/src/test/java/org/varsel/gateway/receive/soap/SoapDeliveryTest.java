package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.schemas.json.StrictJson;

class SoapDeliveryTest {

    @ParameterizedTest
    @CsvSource({"jwe, e30..a.b.c", "xml, PGE+", "cms, MAA="})
    void whateverItIsSealedAsItsBytesStandInBase64(String member, String sealed) {
        ObjectNode event = StrictJson.mapper().createObjectNode();
        event.put("id", "459f0b25-ee2c-5698-a09d-9aa6c46784d2").put("type", "org.varsel.returnee.notified.v1");
        event.putObject("data").put(member, sealed).put("msgsalt", "AAAA");

        String expected = member.equals("jwe")
                ? Base64.getEncoder().encodeToString(sealed.getBytes(StandardCharsets.US_ASCII))
                : sealed;
        assertThat(SoapDelivery.of(event).path("sealed").asText()).isEqualTo(expected);
    }
}
