package org.varsel.schemas.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.schemas.xml.Shape.Embedded;
import org.varsel.schemas.xml.Shape.Field;
import org.varsel.schemas.xml.Shape.Fields;
import org.varsel.schemas.xml.Shape.Plain;
import org.varsel.schemas.xml.Shape.Repeated;
import org.varsel.schemas.xml.Shape.Union;

/** Whatever fits a form comes back as it was, over bytes, whatever letters it is written in. */
class TwinPropertyTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String[] TEXTS = {
        "",
        " ",
        "  around  ",
        "\r",
        "a\r\nb\rc\n",
        "\tx\t",
        "Láhpi Čáhcesuolu",
        "محمد بن سلمى",
        "שלום",
        "\u200Fא\u200E1",
        "Ωμέγα Жанна 山田太郎 ภาษา हिन्दी",
        "e\u0301 \u212B \u00C5",
        "😀𝄞\uD83D\uDC68\u200D\uD83D\uDC69",
        "\uDBFF\uDFFD",
        "<a>&amp;]]>\"'",
        "&#13;",
        "1994",
        "1994-05",
        "1994-05-17",
        "true",
        "7",
        "\u0085\u2028\uFEFF\uFFFD\uE000",
        "\u00A0\u3000"
    };

    @Property(tries = 300)
    void everyFormComesBack(@ForAll("forms") XmlForm form, @ForAll long seed) {
        JsonNode json = value(form.shape(), new Random(seed), 0);

        byte[] xml = Twins.bytes(form, json);

        assertThat(Twins.json(form, xml)).isEqualTo(json);
        assertThat(XmlBytes.of(StrictXml.parse(xml))).isEqualTo(xml);
    }

    @Property(tries = 1000)
    void everyTextOfXmlCharactersComesBack(@ForAll("texts") String text) {
        XmlForm form = XmlForms.standard().submission();
        ObjectNode json = JSON.objectNode();
        json.putObject("content").putObject("safetyAdvice").put("text", text);

        if (Lexical.writable(text)) {
            assertThat(Twins.json(form, Twins.bytes(form, json))).isEqualTo(json);
        } else {
            assertThat(catchThrowable(() -> Twins.bytes(form, json))).isInstanceOf(MalformedXml.class);
        }
    }

    @Property(tries = 5000)
    void readingAnyTextEndsInATreeOrInARefusal(@ForAll("documents") String text) {
        byte[] bytes = text.getBytes(UTF_8);
        try {
            StrictXml.check(bytes);
            byte[] written = XmlBytes.of(StrictXml.parse(bytes));
            assertThat(XmlBytes.of(StrictXml.parse(written))).isEqualTo(written);
        } catch (MalformedXml e) {
            assertThat(catchThrowable(() -> StrictXml.check(bytes))).hasMessage(e.getMessage());
            assertThat(catchThrowable(() -> StrictXml.parse(bytes))).hasMessage(e.getMessage());
        }
    }

    @Provide
    Arbitrary<XmlForm> forms() {
        XmlForms forms = XmlForms.standard();
        return Arbitraries.of(forms.serviceRoots())
                .map(forms::service)
                .flatMap(service -> Arbitraries.of(
                        service, forms.submission(), forms.disclosure(), forms.receipt(), forms.sealedContent()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("\r\n\t <>&\"']\u0085\u2028\uD83D\uDE00\u200F\u0661aZ9")
                        .ofMaxLength(40),
                Arbitraries.of(TEXTS));
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "</",
                        "/>",
                        "a",
                        "b",
                        ":",
                        " ",
                        "=",
                        "\"",
                        "'",
                        "xmlns",
                        "=\"u\"",
                        "<a>",
                        "</a>",
                        "<b/>",
                        "&#13;",
                        "&#x1F600;",
                        "&amp;",
                        "&x;",
                        "<?xml version=\"1.0\"?>",
                        "<!",
                        "]]>",
                        "é",
                        "\r\n",
                        "x:a")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static JsonNode value(Shape shape, Random random, int depth) {
        if (shape instanceof Embedded embedded) {
            return value(embedded.document(), random, depth);
        }
        if (shape instanceof Fields fields) {
            ObjectNode object = JSON.objectNode();
            for (Field field : fields.fields()) {
                boolean emptyList = field.shape() instanceof Repeated list && list.fewest() == 0;
                if (random.nextInt(3) > 0 || (field.required() && emptyList)) {
                    object.set(field.name(), value(field.shape(), random, depth + 1));
                }
                if (emptyList && !field.required() && object.path(field.name()).isEmpty()) {
                    object.remove(field.name());
                }
            }
            return object;
        }
        if (shape instanceof Repeated repeated) {
            ArrayNode array = JSON.arrayNode();
            int size = Math.max(repeated.fewest(), random.nextInt(4));
            for (int i = 0; i < size; i++) {
                array.add(value(repeated.entry(), random, depth + 1));
            }
            return array;
        }
        if (shape instanceof Union) {
            return switch (random.nextInt(3)) {
                case 0 -> JSON.booleanNode(random.nextBoolean());
                case 1 -> integer(random);
                default -> JSON.textNode(TEXTS[random.nextInt(TEXTS.length)]);
            };
        }
        return switch (((Plain) shape).kind()) {
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case INTEGER -> integer(random);
            case BINARY -> JSON.textNode("AAEC");
            case TEXT -> JSON.textNode(TEXTS[random.nextInt(TEXTS.length)]);
        };
    }

    private static JsonNode integer(Random random) {
        long value = random.nextLong() % 1_000_000_000_000_000L;
        return random.nextBoolean() ? JSON.numberNode(random.nextInt()) : exact(value);
    }

    /** As the JSON reader holds it: the narrower of the two kinds. */
    private static JsonNode exact(long value) {
        return value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }
}
