package org.varsel.gateway.translate.logboek;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;

/**
 * Authorization Decision Log: exactly one record for each time that the law was applied to one recipient's share, whatever came
 * out. That nothing leaves is an answer like any other and no error. Level 3: the law by its digest, the facts by the place where
 * the gateway's vault keeps them, from which the decision can be made again. A dry run is not in it: the log says that somebody
 * asked, not what for each recipient the answer was.
 */
public final class DecisionLog implements DutchLog {

    /** A refusal at the door names no law: nothing was decided. */
    @Override
    public Optional<ObjectNode> record(LoggedEntry entry) {
        EntryType type = entry.entry().type();
        boolean decided = type == EntryType.DISCLOSURE || type == EntryType.REFUSAL || type == EntryType.REFERRAL;
        return decided ? entry.text(EntryMember.POL).map(law -> record(entry, law)) : Optional.empty();
    }

    private static ObjectNode record(LoggedEntry entry, String law) {
        String submission = entry.text(EntryMember.REF).orElse(entry.entry().id());
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("trace_id", Spans.trace(submission));
        record.put("span_id", Spans.of(entry));
        record.put("parent_span_id", Spans.submission(submission));
        record.put("event_name", "adl.access_evaluation");
        record.put("timestamp", entry.millis());
        record.put("status", "Unset");
        ObjectNode attributes = record.putObject("attributes");
        attributes.putObject("adl.core.policies").put("law-bundle", law);
        attributes
                .putObject("adl.core.information")
                .putObject("vault")
                .put("decision", entry.entry().id())
                .put("log", entry.origin())
                .put("index", entry.index());
        record.putObject("resource").put("service.name", "varsel").put("log.origin", entry.origin());
        ObjectNode body = record.putObject("body");
        request(entry, submission, body.putObject("adl.core.request"));
        response(entry, body.putObject("adl.core.response"));
        return record;
    }

    /** In the form of AuthZEN: may this organisation be told this notice. */
    private static void request(LoggedEntry entry, String submission, ObjectNode request) {
        request.putObject("subject").put("type", "organisation").put("id", text(entry, EntryMember.TO));
        request.putObject("action")
                .put("name", "receive")
                .putObject("properties")
                .put("purpose", text(entry, EntryMember.PURPOSE));
        request.putObject("resource")
                .put("type", "notice")
                .put("id", submission)
                .putObject("properties")
                .put("schema", text(entry, EntryMember.SCH))
                .put("sender", text(entry, EntryMember.FROM));
        request.putObject("context").put("time", text(entry, EntryMember.ASOF));
    }

    /** A referral lets nothing leave until people have answered; the question is then decided again, in a record of its own. */
    private static void response(LoggedEntry entry, ObjectNode response) {
        EntryType type = entry.entry().type();
        response.put("decision", type == EntryType.DISCLOSURE);
        String outcome =
                type == EntryType.DISCLOSURE ? "permitted" : type == EntryType.REFERRAL ? "referred" : "denied";
        response.putObject("context").put("outcome", outcome);
    }

    private static String text(LoggedEntry entry, EntryMember member) {
        return entry.text(member).orElse("");
    }
}
