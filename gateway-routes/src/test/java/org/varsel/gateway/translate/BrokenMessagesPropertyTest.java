package org.varsel.gateway.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;

/** A registered party can send a message with anything in it: it is read, or it is refused, and nothing else ever happens. */
class BrokenMessagesPropertyTest {
    private static final String[] PIECES = {
        "",
        " ",
        "<",
        ">",
        "/>",
        "</",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "null",
        "true",
        "-1",
        "1e999",
        "&amp;",
        "&#0;",
        "\u0000",
        "İ",
        "😀",
        "xmlns=\"x\"",
        "<!--",
        "<![CDATA[",
        "2026-02-31",
        "9908:",
        "0192:310000000",
        "a".repeat(300)
    };

    @Property(tries = 300)
    void aChangedMessageIsReadOrRefused(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode message = MessageJson.of(dialect.write(Profile.SUBMISSION, submission(dialect, random)));
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            change(message, random);
        }
        ObjectNode signed = JsonNodeFactory.instance.objectNode();
        signed.set("message", message);
        byte[] bytes;
        try {
            bytes = Jcs.canonical(signed);
        } catch (MalformedJson e) {
            return; // no signature of ours is over what is no JSON
        }

        try {
            assertThat(InboundMessages.canonical(bytes)).isNotEmpty();
        } catch (Rejected e) {
            assertThat(e.code()).isEqualTo(ErrorCode.TRANSLATE_UNREADABLE);
        }
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(Dialects.standard().all().stream()
                .filter(dialect -> dialect.profiles().contains(Profile.SUBMISSION))
                .toList());
    }

    private static ObjectNode submission(Dialect dialect, Random random) {
        String[] examples = {"concern.referred/ok", "contact.assigned/ok", "info.requested/ok", "returnee.notified/ok"};
        ObjectNode document = Sending.example(examples[random.nextInt(examples.length)]);
        return Carriable.made(dialect, Profile.SUBMISSION, document);
    }

    /** Somewhere in the message: a member goes, or a text is cut, joined or replaced. */
    private static void change(JsonNode node, Random random) {
        JsonNode at = node;
        while (true) {
            int members = at.size();
            if (members == 0) {
                return;
            }
            int which = random.nextInt(members);
            if (at instanceof ObjectNode object) {
                String name = object.properties().stream()
                        .skip(which)
                        .findFirst()
                        .orElseThrow()
                        .getKey();
                if (random.nextInt(12) == 0) {
                    object.remove(name);
                    return;
                }
                if (object.get(name).isTextual()) {
                    object.set(name, changed(object.get(name).textValue(), random));
                    return;
                }
                at = object.get(name);
            } else if (at instanceof ArrayNode array) {
                if (random.nextInt(12) == 0) {
                    array.remove(which);
                    return;
                }
                at = array.get(which);
            } else {
                return;
            }
        }
    }

    private static TextNode changed(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String piece = PIECES[random.nextInt(PIECES.length)];
        String result = text.substring(0, from) + piece + text.substring(to);
        return TextNode.valueOf(new String(result.getBytes(UTF_8), UTF_8));
    }
}
