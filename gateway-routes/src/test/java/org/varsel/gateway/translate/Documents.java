package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.xml.Leaf;

/**
 * Documents made up from the leaves of a profile: any of them present or not, lists of any length, codes of their lists, texts in
 * every script and with everything that means something to some format.
 */
public final class Documents {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** No carriage return, which validation refuses as it refuses other control characters. */
    private static final String[] TEXTS = {
        "Kari Testesen",
        " around ",
        "Áŋŋá Čáhcesuolu Đorvošuvva",
        "İbrahim Işık Çağrı ığĞ",
        "محمد بن سلمى",
        "שלום \u200Fא",
        "e\u0301 \u212B \u00C5 Ωμέγα Жанна 山田太郎",
        "😀𝄞",
        "<a href=\"x\">&amp;]]>'</a>",
        "\"},{\"x\":1}\\",
        "=HYPERLINK(\"http://x\")",
        "+1;2,\"3\"",
        "-- ' OR 1=1",
        "${jndi:x} #{1} {{2}} %n",
        "0301",
        "true",
        "2026-11",
        "a".repeat(300)
    };

    private final Random random;
    private final double dense;

    private Documents(Random random, double dense) {
        this.random = random;
        this.dense = dense;
    }

    /** Any document. */
    public static ObjectNode any(Profile profile, long seed) {
        return new Documents(new Random(seed), 0.6).document(profile);
    }

    /** A document in which every leaf is present. */
    public static ObjectNode full(Profile profile) {
        return new Documents(new Random(42), 1).document(profile);
    }

    /**
     * The same with what every notice says that passed validation: ids that are ids, times, and organisations of one register.
     * Formats that address by these refuse any other.
     *
     * @param scheme of ISO 6523
     */
    public static ObjectNode addressed(Profile profile, ObjectNode document, String scheme) {
        Random random = new Random(document.hashCode());
        if (profile == Profile.RECEIPT) {
            document.put("receiptId", id(random))
                    .put("disclosureId", id(random))
                    .put("noticeId", id(random));
            document.put("at", "2026-11-02T08:31:00Z");
            if (!document.has("kind")) {
                document.put("kind", "R4");
            }
            org(document.withObject("/by/org"), scheme, random);
            return document;
        }
        ObjectNode header = document.withObject("/header");
        header.put("noticeId", id(random)).put("threadId", id(random));
        header.put("recordedAt", "2026-11-02T08:30:00Z").put("expiresAt", "2026-11-16T08:30:00+01:00");
        org(header.withObject("/sender"), scheme, random);
        if (header.has("inReplyTo")) {
            header.put("inReplyTo", id(random));
        }
        if (profile == Profile.DISCLOSURE) {
            header.put("disclosureId", id(random));
            org(header.withObject("/recipient"), scheme, random);
        } else {
            org(header.putArray("permittedRecipient").addObject(), scheme, random);
        }
        return document;
    }

    /** The same as a concern about a child, without marks of protection that a report of concern has no place for. */
    public static ObjectNode aboutAChild(ObjectNode document) {
        document.withObject("/header").put("type", "concern.referred.v1");
        ObjectNode content = document.withObject("/content");
        content.withObject("/identity").put("dateOfBirth", "2012-03");
        content.withObject("/residence").put("addressProtection", "none");
        document.withObject("/legal/personInformed").put("informed", false);
        content.withObject("/residence/municipality").put("code", "4601");
        content.withObject("/concern").putArray("indicator").add("child-at-risk");
        if (!content.path("concern").has("narrative")) {
            content.withObject("/concern").put("narrative", TEXTS[document.hashCode() & 7]);
        }
        ObjectNode reporter = content.withObject("/reporter");
        reporter.put("protectReporter", false).put("phone", "+4700000002").put("email", "melder@skole.example");
        reporter.withObject("/org").put("scheme", "0192").put("value", "310000302");
        if (content.has("identifier")) {
            content.putObject("identifier")
                    .putArray("identifier")
                    .addObject()
                    .put("notation", "13861250130")
                    .put("type", "no-fnr");
        }
        ArrayNode relations = content.withArray("/family/relation");
        while (relations.size() > 2) {
            relations.remove(0);
        }
        relations.forEach(
                relation -> ((ObjectNode) relation).put("kind", "parent").put("fullName", "Kladd Testesen"));
        if (relations.isEmpty()) {
            content.remove("family");
        }
        return document;
    }

    private static void org(ObjectNode org, String scheme, Random random) {
        String digits = String.valueOf(100_000_000 + random.nextInt(899_999_999));
        String number =
                switch (scheme) {
                    case "0184" -> digits.substring(1);
                    case "0190" -> "00000001" + digits + "000";
                    default -> digits;
                };
        org.put("scheme", scheme).put("value", number);
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private ObjectNode document(Profile profile) {
        ObjectNode document = JSON.objectNode();
        for (Leaf leaf : profile.leaves()) {
            if (random.nextDouble() < dense) {
                put(document, List.of(leaf.path().substring(1).split("/", -1)), leaf);
            }
        }
        if (profile != Profile.RECEIPT) {
            document.withObject("/header").put("type", "returnee.notified.v1");
        }
        // Lists that are always there and may be empty.
        if (profile == Profile.DISCLOSURE) {
            document.withObject("/legal").withArray("duties");
        }
        if (profile == Profile.RECEIPT) {
            document.withArray("reasons");
            if (document.get("decision") instanceof ObjectNode decision) {
                List.of("fields", "duties", "missingFacts").forEach(decision::withArray);
            }
        }
        return document;
    }

    private void put(ObjectNode object, List<String> path, Leaf leaf) {
        String name = path.get(0);
        boolean list = name.endsWith("[]");
        String member = list ? name.substring(0, name.length() - 2) : name;
        List<String> below = path.subList(1, path.size());
        if (list) {
            ArrayNode array = object.get(member) instanceof ArrayNode known ? known : object.putArray(member);
            if (below.isEmpty()) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    array.add(value(leaf));
                }
                return;
            }
            while (array.isEmpty() || (array.size() < 3 && random.nextInt(3) == 0)) {
                array.addObject();
            }
            array.forEach(item -> {
                if (item.isEmpty() || random.nextDouble() < dense) {
                    put((ObjectNode) item, below, leaf);
                }
            });
        } else if (below.isEmpty()) {
            object.set(member, value(leaf));
        } else {
            put(object.get(member) instanceof ObjectNode known ? known : object.putObject(member), below, leaf);
        }
    }

    private JsonNode value(Leaf leaf) {
        if (leaf.codeList().isPresent()) {
            List<Code> codes = CodeLists.standard().list(leaf.codeList().get()).codes();
            return JSON.textNode(codes.get(random.nextInt(codes.size())).code());
        }
        return switch (leaf.kind()) {
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case INTEGER -> JSON.numberNode(random.nextInt(1000));
            case TEXT, ANY -> JSON.textNode(TEXTS[random.nextInt(TEXTS.length)]);
        };
    }
}
