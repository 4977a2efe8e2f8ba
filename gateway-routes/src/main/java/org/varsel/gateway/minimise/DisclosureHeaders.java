package org.varsel.gateway.minimise;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.varsel.gateway.decide.Ruling;

/** The header of a disclosure: the submission's, addressed to one recipient, with our ids. */
final class DisclosureHeaders {
    /** Members that go over as they are. Everything else of the submission's header stays here. */
    private static final List<String> CARRIED = List.of(
            "type",
            "noticeId",
            "noticeVersion",
            "action",
            "supersedes",
            "threadId",
            "inReplyTo",
            "originator",
            "sender",
            "onBehalfOf",
            "occurredAt",
            "recordedAt",
            "notBefore",
            "expiresAt",
            "eventCertainty",
            "priority",
            "possibleDuplicate",
            "receiptRequest",
            "language");

    private DisclosureHeaders() {}

    static ObjectNode of(Ruling ruling, Optional<String> subjectRef) {
        ObjectNode from = (ObjectNode) ruling.file().notice().document().path("header");
        ObjectNode header = from.objectNode();
        CARRIED.forEach(name -> {
            if (from.has(name)) {
                header.set(name, from.get(name));
            }
        });
        header.put("disclosureId", ruling.disclosureId().toString());
        subjectRef.ifPresent(reference -> header.put("subjectRef", reference));
        header.putObject("recipient")
                .put("scheme", ruling.recipient().id().scheme())
                .put("value", ruling.recipient().id().value())
                .put("name", ruling.recipient().name())
                .put("role", ruling.recipientRole());
        return header;
    }
}
