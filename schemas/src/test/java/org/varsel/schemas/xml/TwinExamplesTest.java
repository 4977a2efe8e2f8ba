package org.varsel.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.schemas.Examples;
import org.varsel.schemas.Examples.Example;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/** Every example there and back, over bytes, and the few that XML cannot tell. */
class TwinExamplesTest {

    /** Not JSON that has one reading, so that there is nothing to make a twin of. */
    private static final List<String> NO_JSON = List.of(
            "detention.releasePlanned/bad-trailing-bytes.json",
            "returnee.notified/bad-fraction.json",
            "returnee.notified/bad-half-character.json",
            "returnee.notified/bad-member-twice.json");

    /** JSON that XML has no way to say: a control character in a text, a number where a text belongs. */
    private static final List<String> NO_TWIN =
            List.of("returnee.notified/bad-control-character.json", "returnee.notified/bad-number-for-text.json");

    static Stream<Example> told() {
        return Examples.all()
                .filter(example -> !NO_JSON.contains(example.toString()))
                .filter(example -> !NO_TWIN.contains(example.toString()));
    }

    @ParameterizedTest
    @MethodSource("told")
    void comesBackAsTheSameJson(Example example) {
        JsonNode json = StrictJson.parse(example.bytes());

        byte[] xml = Twins.bytes(form(example), json);

        assertThat(Twins.json(form(example), xml)).isEqualTo(json);
    }

    @Test
    void whatXmlCannotTellIsExactlyThis() {
        Set<String> noJson = new TreeSet<>();
        Set<String> noTwin = new TreeSet<>();
        Examples.all().forEach(example -> {
            try {
                Twins.bytes(form(example), StrictJson.parse(example.bytes()));
            } catch (MalformedJson e) {
                noJson.add(example.toString());
            } catch (MalformedXml e) {
                noTwin.add(example.toString());
            }
        });

        assertThat(noJson).containsExactlyElementsOf(NO_JSON);
        assertThat(noTwin).containsExactlyElementsOf(NO_TWIN);
    }

    @Test
    void aDisclosureAndItsOpeningsComeBackAsTheSameJson() {
        JsonNode sealed = Twins.sealedContent();

        byte[] xml = Twins.bytes(XmlForms.standard().sealedContent(), sealed);

        assertThat(Twins.json(XmlForms.standard().sealedContent(), xml)).isEqualTo(sealed);
        assertThat(Twins.json(
                        XmlForms.standard().disclosure(),
                        Twins.bytes(XmlForms.standard().disclosure(), sealed.path("disclosure"))))
                .isEqualTo(sealed.path("disclosure"));
    }

    @Test
    void aMessageOfAnUnknownNameHasNoForm() {
        assertThatThrownBy(() -> XmlForms.standard().service("Sleep")).isInstanceOf(UnknownMessage.class);
        assertThatThrownBy(() -> XmlForms.standard().service("delivery")).isInstanceOf(UnknownMessage.class);
    }

    static XmlForm form(Example example) {
        return example.receipt()
                ? XmlForms.standard().receipt()
                : XmlForms.standard().submission();
    }
}
