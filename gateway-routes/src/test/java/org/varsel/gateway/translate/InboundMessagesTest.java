package org.varsel.gateway.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.Jcs;

class InboundMessagesTest {
    private static final ObjectNode NOTICE = Sending.example("detention.releasePlanned/ok");

    @Test
    void aSubmissionThatWasSignedItselfStaysAsItIs() {
        byte[] signed = Jcs.canonical(NOTICE);

        assertThat(InboundMessages.canonical(signed)).isSameAs(signed);
    }

    @Test
    void aMessageBecomesTheSubmissionThatItSays() {
        DialectMessage message = Dialects.standard()
                .find(DialectNames.CANONICAL_XML)
                .orElseThrow()
                .write(Profile.SUBMISSION, NOTICE);

        assertThat(InboundMessages.canonical(signed(message))).isEqualTo(Jcs.canonical(NOTICE));
    }

    @Test
    void aMessageThatBreaksItsFormatIsRefusedByPathWithoutAValue() {
        ObjectNode broken = NOTICE.deepCopy();
        broken.withObject("/content/identity").put("shoeSize", "43canary");
        DialectMessage message = Dialects.standard()
                .find(DialectNames.CANONICAL_JSON)
                .orElseThrow()
                .write(Profile.SUBMISSION, broken);

        Rejected refusal = refused(message);

        assertThat(refusal.findings()).isNotEmpty();
        assertThat(refusal.pointer()).hasValue("/content/identity");
        assertThat(refusal.getMessage() + refusal.findings()).doesNotContain("43canary");
    }

    @Test
    void aFormatThatIsNotInstalledIsRefused() {
        assertThat(refused(DialectMessage.of("morse", Part.text("x", "text/plain", "...")))
                        .pointer())
                .hasValue("/message/dialect");
    }

    @Test
    void aMessageWithoutPartsIsRefused() {
        refused(new DialectMessage(DialectNames.CANONICAL_XML, Map.of(), List.of()));
    }

    private static Rejected refused(DialectMessage message) {
        Rejected refusal = catchThrowableOfType(Rejected.class, () -> InboundMessages.canonical(signed(message)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.TRANSLATE_UNREADABLE);
        return refusal;
    }

    private static byte[] signed(DialectMessage message) {
        return Jcs.canonical(JsonNodeFactory.instance.objectNode().set("message", MessageJson.of(message)));
    }
}
