package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.check.Violation;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** The schema of a submission, asked before signing: the gateway would refuse it anyway, and say so later. */
final class NoticeCheck {
    private static final int SHOWN = 20;

    private NoticeCheck() {}

    /** Ends the command when the notice breaks its schema; the message holds paths, never values. */
    static void require(JsonNode notice) {
        String type = notice.at("/header/type").asText();
        if (MessageTypes.standard().find(type).isEmpty()) {
            throw CommandFailed.refused("header.type names no known message type. Known: "
                    + String.join(
                            ", ",
                            MessageTypes.standard().all().stream()
                                    .map(MessageType::id)
                                    .sorted()
                                    .toList())
                    + ".");
        }
        List<Violation> violations = NoticeSchemas.standard().submission(type).check(notice);
        if (!violations.isEmpty()) {
            throw CommandFailed.refused(describe(type, violations));
        }
    }

    private static String describe(String type, List<Violation> violations) {
        StringBuilder text =
                new StringBuilder("The notice is not a valid ").append(type).append(':');
        violations.stream().limit(SHOWN).forEach(violation -> text.append(System.lineSeparator())
                .append("  ")
                .append(violation.path())
                .append(": ")
                .append(violation.message()));
        if (violations.size() > SHOWN) {
            text.append(System.lineSeparator())
                    .append("  and ")
                    .append(violations.size() - SHOWN)
                    .append(" more");
        }
        return text.toString();
    }
}
