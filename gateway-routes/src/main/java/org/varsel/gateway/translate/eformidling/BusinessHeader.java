package org.varsel.gateway.translate.eformidling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.translate.dialect.Profile;

/** The header of a Standard Business Document, made of a notice's header alone. */
final class BusinessHeader {
    static final String AVTALT = "avtalt";
    static final String SCOPES = "businessScope";
    static final String RECEIVER = "receiver";

    private static final String AUTHORITY = "iso6523-actorid-upis";
    private static final String ORGANISATION = "0192:";
    /** The code of the same register before it had an ISO 6523 code of its own; older installations still write it. */
    private static final String FORMER_ORGANISATION = "9908:";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{9}");
    private static final String CONVERSATION = "ConversationId";

    private BusinessHeader() {}

    static ObjectNode of(Profile profile, ObjectNode document) {
        JsonNode header = document.path("header");
        boolean disclosure = profile == Profile.DISCLOSURE;
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("headerVersion", "1.0");
        actor(written.putArray("sender"), header.path("sender"), "header.sender");
        if (disclosure) {
            actor(written.putArray(RECEIVER), header.path("recipient"), "header.recipient");
        } else {
            actor(written.putArray(RECEIVER), header.path("permittedRecipient").path(0), "header.permittedRecipient");
        }
        ObjectNode identification = written.putObject("documentIdentification");
        identification.put("standard", "urn:no:difi:avtalt:xsd::avtalt");
        identification.put("typeVersion", "1.0");
        identification.set("instanceIdentifier", text(header, disclosure ? "disclosureId" : "noticeId"));
        identification.put("type", AVTALT);
        identification.set("creationDateAndTime", text(header, "recordedAt"));
        ObjectNode scope = written.putObject(SCOPES).putArray("scope").addObject();
        scope.put("type", CONVERSATION);
        scope.set("instanceIdentifier", text(header, "threadId"));
        scope.put("identifier", "urn:no:difi:profile:avtalt:avtalt:ver1.0");
        scope.putArray("scopeInformation").addObject().set("expectedResponseDateTime", text(header, "expiresAt"));
        return written;
    }

    /** What kind of agreed message it is, so that a receiver tells ours from others. */
    static String identifier(JsonNode header) {
        return "org.varsel." + text(header, "type").asText();
    }

    /** The one scope that we write, in a header from outside; missing where it has none or two. */
    static JsonNode conversation(JsonNode businessScope) {
        JsonNode found = MissingNode.getInstance();
        for (JsonNode scope : businessScope.path("scope")) {
            if (scope.path("type").asText().equals(CONVERSATION)) {
                if (!found.isMissingNode()) {
                    return MissingNode.getInstance();
                }
                found = scope;
            }
        }
        return found;
    }

    /** An actor of a header from outside with the present code of its register; anything else as it is. */
    static JsonNode spelled(JsonNode member) {
        JsonNode identifier = member.path(0).path("identifier");
        if (!identifier.path("value").asText().startsWith(FORMER_ORGANISATION)) {
            return member;
        }
        JsonNode copy = member.deepCopy();
        ObjectNode value = (ObjectNode) copy.path(0).path("identifier");
        value.put("value", ORGANISATION + value.path("value").asText().substring(FORMER_ORGANISATION.length()));
        return copy;
    }

    private static void actor(ArrayNode actors, JsonNode org, String place) {
        String number = org.path("value").asText();
        if (!org.path("scheme").asText().equals("0192")
                || !NUMBER.matcher(number).matches()) {
            throw new Fault(
                    ErrorCode.TRANSLATE_LOSS,
                    "eFormidling addresses organisations by their Norwegian number, which " + place
                            + " does not have (scheme 0192, nine digits); register the party with another format");
        }
        actors.addObject().putObject("identifier").put("authority", AUTHORITY).put("value", ORGANISATION + number);
    }

    private static JsonNode text(JsonNode header, String member) {
        JsonNode value = header.path(member);
        if (!value.isTextual()) {
            throw new Fault(
                    ErrorCode.TRANSLATE_LOSS, "eFormidling needs header." + member + ", which the notice lacks");
        }
        return value;
    }
}
