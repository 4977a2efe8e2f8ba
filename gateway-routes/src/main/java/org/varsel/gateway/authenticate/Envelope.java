package org.varsel.gateway.authenticate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/**
 * The CloudEvent around a submission, read strictly: exactly the attributes of our profile, each of its type. What it says
 * is a claim until the signed header inside says the same.
 *
 * @param id of this sending
 * @param source the sender's URN
 * @param typeId the message type, without the prefix of the envelope
 * @param time of sending, by the sender's clock
 * @param jwe the sealed submission
 */
record Envelope(String id, String source, String typeId, Instant time, String jwe) {

    private static final String TYPE_PREFIX = "org.varsel.";
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "time", "datacontenttype", "data");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    static Envelope parse(byte[] body) {
        JsonNode document;
        try {
            document = StrictJson.parse(body);
        } catch (MalformedJson e) {
            throw Malformed.json("The envelope", e);
        }
        if (!(document instanceof ObjectNode event)) {
            throw refused("must be a JSON object", "");
        }
        for (Iterator<String> names = event.fieldNames(); names.hasNext(); ) {
            if (!ATTRIBUTES.contains(names.next())) {
                throw refused(
                        "has an attribute that is not accepted; accepted are "
                                + String.join(", ", ATTRIBUTES.stream().sorted().toList()),
                        "");
            }
        }
        exactly(event, "specversion", "1.0");
        exactly(event, "datacontenttype", "application/jose");
        String id = text(event, "id");
        if (!UUID.matcher(id).matches()) {
            throw refused("must have a UUID in lower case as id", "/id");
        }
        String type = text(event, "type");
        if (!type.startsWith(TYPE_PREFIX)) {
            throw refused("must have a type that begins with " + TYPE_PREFIX, "/type");
        }
        return new Envelope(
                id, text(event, "source"), type.substring(TYPE_PREFIX.length()), time(event), text(event, "data"));
    }

    private static Instant time(ObjectNode event) {
        try {
            return OffsetDateTime.parse(text(event, "time"), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw refused("must have a time of RFC 3339 with its offset", "/time");
        }
    }

    private static void exactly(ObjectNode event, String name, String value) {
        if (!text(event, name).equals(value)) {
            throw refused("must have " + name + " " + value, "/" + name);
        }
    }

    private static String text(ObjectNode event, String name) {
        JsonNode value = event.get(name);
        if (value == null || !value.isTextual() || value.textValue().isEmpty()) {
            throw refused("must have " + name + " as a text", "/" + name);
        }
        return value.textValue();
    }

    private static Rejected refused(String what, String pointer) {
        return new Rejected(ErrorCode.AUTHENTICATE_ENVELOPE, "The envelope " + what + ".").at(pointer);
    }
}
