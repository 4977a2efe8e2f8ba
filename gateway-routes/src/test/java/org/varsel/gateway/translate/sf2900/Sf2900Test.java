package org.varsel.gateway.translate.sf2900;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;

class Sf2900Test {
    private static final Sf2900 DIALECT = new Sf2900();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AnvenderTransaktionsID",
                "DistributionTransktionsID",
                "AfsendendeMyndighed",
                "RoutingMyndighed",
                "FormularType",
                ":ID"
            })
    void anEnvelopeThatSaysOtherwiseThanItsContentIsRefused(String element) {
        String changed = text("returnee").replaceFirst("(" + element + ">)([^<]{7})[0-9v]", "$1$27");
        String other = changed.equals(text("returnee"))
                ? text("returnee").replaceFirst("(" + element + ">[^<]*)[0-8](<)", "$19$2")
                : changed;

        assertThat(other).isNotEqualTo(text("returnee"));
        Rejected rejected =
                catchThrowableOfType(Rejected.class, () -> DIALECT.read(Profile.DISCLOSURE, message(other)));

        assertThat(rejected).isNotNull();
    }

    @Test
    void contentThatIsNotTheDigestedOneIsRefused() {
        String text = text("returnee");
        String content = text.replaceFirst("(?s).*?FormularIndhold>([^<]*)<.*", "$1");
        String other = new String(Base64.getDecoder().decode(content), UTF_8).replace("Tenkt", "Annen");

        assertThatThrownBy(() -> DIALECT.read(
                        Profile.DISCLOSURE,
                        message(text.replace(content, Base64.getEncoder().encodeToString(other.getBytes(UTF_8))))))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("says otherwise")
                .hasMessageNotContaining("Annen");
    }

    @Test
    void thePlatformsOwnRequestAndRoutingAreRead() {
        String handedOut = text("returnee")
                .replace("d3:FordelingsobjektAfsendRequest", "d2:FordelingsobjektModtagRequest")
                .replace("d3:anmodning", "d2:anmodning")
                .replaceAll("00\\.00\\.00", "27.18.02");

        assertThat(DIALECT.read(Profile.DISCLOSURE, message(handedOut)))
                .isEqualTo(pair("returnee").document());
        assertThat(DIALECT.check(Profile.DISCLOSURE, message(handedOut))).isEmpty();
    }

    @Test
    void aPartyWithoutADanishNumberCannotBeAddressed() {
        ObjectNode document = pair("returnee").document();
        document.withObject("/header/recipient").put("scheme", "0192").put("value", "310000108");

        Fault fault = catchThrowableOfType(Fault.class, () -> DIALECT.write(Profile.DISCLOSURE, document));

        assertThat(fault).hasMessageContaining("header.recipient").hasMessageNotContaining("310000108");
    }

    @ParameterizedTest
    @CsvSource({"R2,permitted", "R5,opened", "R7,destroyed", "R3,rejected"})
    void aReceiptWithoutACounterpartIsRefusedAndNotBent(String kind, String status) {
        ObjectNode receipt = pair("r4-delivered").document().put("kind", kind).put("status", status);

        assertThatThrownBy(() -> DIALECT.write(Profile.RECEIPT, receipt)).isInstanceOf(Fault.class);
    }

    @Test
    void theSendersSideReceiptOfThePlatformIsRead() {
        String xml = text("r6-rejected")
                .replace("d3:FordelingskvitteringModtagRequest", "d2:FordelingskvitteringModtagAnvenderRequest")
                .replace("d3:", "d2:");

        assertThat(DIALECT.check(Profile.RECEIPT, message(xml))).isEmpty();
        assertThat(DIALECT.read(Profile.RECEIPT, message(xml)).path("status").asText())
                .isEqualTo("rejected");
    }

    @Test
    void anUnknownCodeOfAReceiptIsRefusedByReadingAndByTheSchema() {
        DialectMessage unknown = message(text("r6-rejected").replace("AFVIST", "GLEMT"));

        assertThatThrownBy(() -> DIALECT.read(Profile.RECEIPT, unknown)).isInstanceOf(Rejected.class);
        assertThat(DIALECT.check(Profile.RECEIPT, unknown)).isNotEmpty();
    }

    private static String text(String name) {
        Golden.Pair pair = pair(name);
        return DIALECT.write(pair.profile(), pair.document()).main().text();
    }

    private static Golden.Pair pair(String name) {
        return Golden.of("sf2900").stream()
                .filter(pair -> pair.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DialectMessage message(String xml) {
        return DialectMessage.of(DIALECT.name(), Part.text("received.xml", "text/xml", xml));
    }
}
