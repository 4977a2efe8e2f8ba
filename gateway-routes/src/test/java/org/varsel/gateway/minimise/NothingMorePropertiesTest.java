package org.varsel.gateway.minimise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.gateway.Sending;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.decide.Permits;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.Dialects;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Profile;
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

    @Property(tries = 60)
    void nothingButThePermittedFieldsIsTranslated(@ForAll("permits") Set<String> permitted) {
        MinimisedNotice minimised = ROOM.minimise(Permits.only(RULING, permitted::contains));
        Assume.that(!permitted.isEmpty()); // without a permitted field there is no disclosure

        for (Dialect dialect : Dialects.standard().all()) {
            if (!dialect.name().equals(DialectNames.NO_BEKYMRINGSMELDING)) { // for concerns only
                assertOnlyMarksOf(permitted, everything(dialect, minimised.document()));
            }
        }
    }

    /** Headers, names and bytes of a message, and what is in base64 inside them. */
    private static String everything(Dialect dialect, ObjectNode document) {
        String scheme = Map.of(
                        DialectNames.DK_SF2900, "0184",
                        DialectNames.DK_MEMO, "0184",
                        DialectNames.CLOUDEVENTS_NLGOV, "0190",
                        DialectNames.NL_FSC, "0190")
                .getOrDefault(dialect.name(), "0192");
        ObjectNode copy = document.deepCopy();
        copy.withObject("/legal") // the made-up permits cite nothing
                .putArray("basis")
                .addObject()
                .put("ruleId", "no.made-up")
                .put("citation", "Made up")
                .putArray("scopeCategory")
                .add("identity");
        DialectMessage message =
                dialect.write(Profile.DISCLOSURE, Documents.addressed(Profile.DISCLOSURE, copy, scheme));
        StringBuilder all = new StringBuilder(message.headers().toString());
        message.parts().forEach(part -> all.append(part.name()).append(new String(part.bytes(), UTF_8)));
        Matcher encoded = Pattern.compile("[A-Za-z0-9+/]{40,}={0,2}").matcher(all.toString());
        StringBuilder decoded = new StringBuilder();
        while (encoded.find()) {
            String base64 = encoded.group();
            decoded.append(new String(Base64.getDecoder().decode(base64.substring(0, base64.length() / 4 * 4)), UTF_8));
        }
        return all.append(decoded).toString();
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
