package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.varsel.gateway.translate.dialect.Profile;

/**
 * Documents of {@link Documents} in which only texts are arbitrary: times, days, identifiers and countries are of their form, and
 * the header and the legal block are whole. For schemas of dialects, which are as strict about these as the canonical ones.
 */
public final class Plausible {
    private static final Map<Pattern, String> VALUES = values();

    private Plausible() {}

    /** Any content under a whole header. */
    public static ObjectNode any(Profile profile, long seed) {
        ObjectNode document = Documents.full(profile);
        if (profile == Profile.RECEIPT) {
            return made(document);
        }
        JsonNode content = Documents.any(profile, seed).path("content");
        document.set("content", content.isObject() ? content : document.objectNode());
        return made(document);
    }

    /** Everything that there is. */
    public static ObjectNode full(Profile profile) {
        return made(Documents.full(profile));
    }

    private static ObjectNode made(ObjectNode document) {
        walk("", document);
        return document;
    }

    private static void walk(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String below = path + "/" + member.getKey();
                member.setValue(value(below, member.getValue()));
                walk(below, member.getValue());
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, value(path + "[]", array.get(i)));
                walk(path + "[]", array.get(i));
            }
        }
    }

    private static JsonNode value(String path, JsonNode was) {
        if (was.isTextual()) {
            for (Map.Entry<Pattern, String> each : VALUES.entrySet()) {
                if (each.getKey().matcher(path).find()) {
                    return JsonNodeFactory.instance.textNode(each.getValue());
                }
            }
        }
        return was;
    }

    private static Map<Pattern, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("/header/type$|/correction/messageType$", "detention.released.v1");
        values.put(
                "/(noticeId|disclosureId|threadId|inReplyTo|decisionId|receiptId|caseId|id)$",
                "5f0f7a3e-3d58-5c1d-9b1e-0a7f8f6f2c11");
        values.put("(/sha256|Sha256)$", "0".repeat(64));
        values.put("/policyDigest$", "sha256:" + "0".repeat(64));
        values.put(
                "(recordedAt|occurredAt|expiresAt|admittedAt|releasedAt|decidedAt|/at|respondBy|receiptRequest/by|notBefore"
                        + "|(start|end)(Planned|Actual))$",
                "2026-11-23T10:00:00.5+01:00");
        values.put(
                "(dateIssued|assessedOn|validUntil|(earliest|latest|planned)On|deleteBy|destroyBy"
                        + "|condition\\[\\]/(from|until))$",
                "2026-11-23");
        values.put("period(\\[\\])?/(from|until)$", "2026-11");
        values.put(
                "(dateOfBirth|dateOfDeath|departedOn|arrivalDate|committedOn|convictedOn|takenOn|observedOn)$",
                "2026-11");
        values.put("(/country|citizenship\\[\\]|destination\\[\\]|countryOfBirth|jurisdiction)$", "DE");
        values.put("(/language|interpreterNeed)$", "de");
        values.put("(deleteAfter|duties\\[\\]/period|within)$", "P6M");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        values.forEach((path, value) -> patterns.put(Pattern.compile(path), value));
        return patterns;
    }
}
