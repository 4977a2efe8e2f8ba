package org.varsel.gateway.translate.eformidling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The header of a Standard Business Document from outside, whose maker may add to it and spell it in an older way. */
final class BusinessHeader {
    static final String SCOPES = "businessScope";
    static final String RECEIVER = "receiver";

    static final String ORGANISATION = "0192:";
    /** The code of the same register before it had an ISO 6523 code of its own; older installations still write it. */
    private static final String FORMER_ORGANISATION = "9908:";

    private static final String CONVERSATION = "ConversationId";

    private BusinessHeader() {}

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
}
