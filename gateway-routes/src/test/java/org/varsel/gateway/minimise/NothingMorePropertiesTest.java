package org.varsel.gateway.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.gateway.Sending;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.decide.Permits;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.entry.SlotValue;
import org.varsel.log.entry.Slots;

/** Whatever a law may permit: nothing but the permitted fields is in the document, the slots that left, or the openings. */
class NothingMorePropertiesTest {
    private static final String EXAMPLE = "detention.releasePlanned/ok";
    private static final String MARK = "CANARY-of-";
    private static final Ruling RULING = ruling();
    private static final Minimiser ROOM = new Minimiser(ruling -> "ref:of-the-pair");

    @Property(tries = 300)
    void nothingButThePermittedFieldsLeaves(@ForAll("permits") Set<String> permitted) {
        Ruling ruling = Permits.only(RULING, permitted::contains);

        MinimisedNotice minimised = ROOM.minimise(ruling);

        assertThat(MinimiserTest.paths(minimised.document())).containsExactlyInAnyOrderElementsOf(permitted);
        assertOnlyMarksOf(permitted, minimised.document().toString());
        Slots slots = Slots.of(Slots.newSeed(), minimised.slots());
        slots.released().forEach(opening -> {
            String field = opening.value().field();
            assertThat(field.equals(SlotValue.SUBJECT_REF) || permitted.contains(field))
                    .isTrue();
            assertOnlyMarksOf(permitted, String.valueOf(opening.value().value()));
        });
        slots.openings().stream()
                .filter(opening -> !permitted.contains(opening.value().field()))
                .filter(opening -> !opening.value().field().equals(SlotValue.SUBJECT_REF))
                .forEach(opening -> assertThat(opening.value().value()).isNull());
    }

    @Provide
    Arbitrary<Set<String>> permits() {
        return Arbitraries.of(RULING.decision().fields().stream()
                        .map(field -> field.field().toString())
                        .toList())
                .set();
    }

    private static void assertOnlyMarksOf(Set<String> permitted, String text) {
        RULING.decision().fields().stream()
                .map(field -> field.field().toString())
                .filter(path -> !permitted.contains(path))
                .forEach(path -> assertThat(text).doesNotContain(MARK + path + ";"));
    }

    /** The example with a mark in every text of every field, the field's own. */
    private static Ruling ruling() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "properties"));
            Deciding decide = Deciding.in(Files.createTempDirectory(folder, "cast"));
            ValidNotice notice = decide.notice(Sending.example(EXAMPLE), "envelope", false);
            Ruling ruling = decide.ruling(notice);
            ObjectNode content = (ObjectNode) notice.document().path("content");
            content.properties().forEach(category -> category.getValue()
                    .properties()
                    .forEach(field -> field.setValue(
                            marked(field.getValue(), MARK + category.getKey() + "." + field.getKey() + ";"))));
            return ruling;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode marked(JsonNode value, String mark) {
        if (value.isTextual()) {
            return TextNode.valueOf(value.textValue() + mark);
        }
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, marked(list.get(i), mark));
            }
        }
        if (value instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(marked(member.getValue(), mark)));
        }
        return value;
    }
}
