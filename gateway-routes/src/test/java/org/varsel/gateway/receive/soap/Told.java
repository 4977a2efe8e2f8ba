package org.varsel.gateway.receive.soap;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What was told, without the members that no two notices share, and nothing else left out. */
final class Told {

    /** Members that differ for any two notices, whatever door they came by, and why. */
    static final Map<String, String> BY_NATURE = Map.ofEntries(
            entry("noticeId", "each is a notice of its own"),
            entry("threadId", "each begins a thread of its own"),
            entry("inReplyTo", "each answers what came by its own door"),
            entry("disclosureId", "drawn by the gateway"),
            entry(
                    "subjectRef",
                    "drawn for one person and recipient; of a withdrawal, which has no person, for that notice"),
            entry("receiptId", "drawn by the gateway"),
            entry("caseId", "drawn by the gateway"),
            entry("decisionId", "drawn by the gateway"),
            entry("instance", "the correlation id of one request"),
            entry("at", "time of a receipt"),
            entry("decidedAt", "time of a decision"),
            entry("contentSha256", "hash of what the sender signed: a JWS there, a SOAP body here"),
            entry("previousReceiptSha256", "hash of a receipt, with its signature"),
            entry("index", "place in a log"),
            entry("id", "of an entry or a delivery"),
            entry("ref", "what an entry is about, by its id"),
            entry("case", "the case of an entry, by its id"),
            entry("t", "time of an entry"),
            entry("until", "time limit of a case"),
            entry("digest", "hash of a receipt or of what the sender signed"),
            entry("msg", "salted hash of a sealed message"),
            entry("...", "salted hash of a slot of an entry"),
            entry("time", "of a delivery"),
            entry("leaseUntil", "of an inbox"),
            entry("jwe", "encrypted anew each time; compared when opened"),
            entry("entry", "bytes of a log entry; compared when read from the log"),
            entry("msgsalt", "drawn by the gateway"),
            entry("proof", "place in a log"));

    private Told() {}

    /** The same tree with those members emptied; they must still be there. */
    static JsonNode alike(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(alike(item)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (BY_NATURE.containsKey(member.getKey()) && member.getValue().isValueNode()) {
                copy.put(member.getKey(), "…");
            } else {
                copy.set(member.getKey(), alike(member.getValue()));
            }
        }
        return copy;
    }
}
