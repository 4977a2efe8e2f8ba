package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.json.StrictJson;

class PlainTest {

    @Test
    void whatSteersATerminalIsWrittenAsItsEscape() {
        assertThat(Plain.line("a\u001b[2Jb")).isEqualTo("a\\u001b[2Jb");
        assertThat(Plain.line("a\u009b2Jb")).isEqualTo("a\\u009b2Jb");
        assertThat(Plain.line("a\u202eb")).isEqualTo("a\\u202eb");
        assertThat(Plain.line("a\nR1  accepted")).isEqualTo("a\\u000aR1  accepted");
    }

    @Test
    void lettersOfEveryLanguageStay() {
        assertThat(Plain.line("Kåre Čáhppe Ødegård 張")).isEqualTo("Kåre Čáhppe Ødegård 張");
    }

    @Test
    void jsonStaysTheSameJson() {
        JsonNode json = StrictJson.mapper()
                .createObjectNode()
                .put("name", "a\u202eb\u001bc")
                .put("n", 1);

        String shown = Plain.lines(json.toPrettyString());

        assertThat(shown).doesNotContain("\u202e");
        assertThat(StrictJson.parse(shown.getBytes(StandardCharsets.UTF_8))).isEqualTo(json);
    }

    @Test
    void everyTextOfACopyIsOneHarmlessLine() {
        ObjectNode json = StrictJson.mapper().createObjectNode();
        json.putArray("a").addObject().put("b", "x\ny");

        assertThat(Plain.copy(json).at("/a/0/b").asText()).isEqualTo("x\\u000ay");
    }
}
