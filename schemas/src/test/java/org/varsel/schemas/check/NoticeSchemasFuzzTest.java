package org.varsel.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.varsel.schemas.Examples;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Disclosure;
import org.varsel.schemas.notice.Receipt;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/**
 * Any strict JSON against every schema: at most a hundred violations, none of which tells a value; and what fits a schema
 * is carried by the records to the last member.
 */
class NoticeSchemasFuzzTest {
    private static final String CANARY = "Canary 4711";
    private static final NoticeSchemas SCHEMAS = NoticeSchemas.standard();

    @FuzzTest
    void findsViolationsAndTellsNoValue(byte[] input) {
        JsonNode document;
        try {
            document = StrictJson.parse(input);
        } catch (MalformedJson refused) {
            return;
        }
        everySchema(document);
        everySchema(planted(document, input.length));
    }

    private static void everySchema(JsonNode document) {
        for (MessageType type : MessageTypes.standard().all()) {
            as(document, SCHEMAS.submission(type.id()), Submission.class);
            as(document, SCHEMAS.disclosure(type.id()), Disclosure.class);
        }
        as(document, SCHEMAS.receipt(), Receipt.class);
    }

    private static void as(JsonNode document, DocumentCheck schema, Class<?> record) {
        List<Violation> violations = schema.check(document);
        assertThat(violations).hasSizeLessThanOrEqualTo(100);
        tellNoValue(violations);
        if (violations.isEmpty()) {
            Object read = StrictJson.as(document, record);
            assertThat(Jcs.canonical(read)).isEqualTo(Jcs.canonical(document));
            tellNoValue(Examples.CONSTRAINTS.check(read));
        }
    }

    private static void tellNoValue(List<Violation> violations) {
        assertThat(violations).noneMatch(violation -> violation.toString().contains(CANARY));
    }

    /** The document with one of its values, and one member's name, exchanged for what nobody may repeat. */
    private static JsonNode planted(JsonNode document, int number) {
        JsonNode copy = document.deepCopy();
        List<Runnable> places = new ArrayList<>();
        places(copy, places);
        if (!places.isEmpty()) {
            places.get(number % places.size()).run();
        }
        return copy;
    }

    private static void places(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isValueNode()) {
                    places.add(() -> object.put(member.getKey(), CANARY));
                } else {
                    places(member.getValue(), places);
                }
            });
            places.add(() -> object.put(CANARY, CANARY));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                if (array.get(i).isValueNode()) {
                    places.add(() -> array.set(place, CANARY));
                } else {
                    places(array.get(i), places);
                }
            }
        }
    }
}
