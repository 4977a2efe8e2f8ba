package org.varsel.gateway.translate.logboek;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varsel.log.entry.EntryMember;

/**
 * Logboek Dataverwerkingen: a record for each time that a notice arrived, that one recipient got its share, and that somebody
 * looked at it. The data subject of a disclosure is named by the log's own digest of the reference that only its recipient has:
 * a pseudonym that whoever holds the reference can recompute, and nobody can turn round. An arrival is the parent of what follows
 * and names no data subject, since its entry holds none.
 */
public final class ProcessingLog implements DutchLog {
    static final String SUBJECT_TYPE = "https://varsel.example/v1/pseudonym/log-digest";
    private static final String ACTIVITY = "urn:varsel:processing:";

    /** What a later record must know of a disclosure. */
    private record Known(String trace, String span, String activity, Optional<String> subject) {}

    private final Map<String, Known> disclosures = new HashMap<>();

    @Override
    public Optional<ObjectNode> record(LoggedEntry entry) {
        return switch (entry.entry().type()) {
            case SUBMISSION -> Optional.of(arrived(entry));
            case DISCLOSURE -> Optional.of(disclosed(entry));
            case CONSULTATION -> Optional.of(consulted(entry));
            default -> Optional.empty();
        };
    }

    private static ObjectNode arrived(LoggedEntry entry) {
        String id = entry.entry().id();
        ObjectNode record = record(entry, Spans.trace(id), Spans.submission(id), "Notice received");
        ObjectNode attributes = attributes(record, activity(entry), Optional.empty());
        entry.text(EntryMember.FROM)
                .ifPresent(sender -> attributes.put("dpl.core.foreign_operation.processor", urn(sender)));
        return record;
    }

    private ObjectNode disclosed(LoggedEntry entry) {
        String submission = entry.text(EntryMember.REF).orElse(entry.entry().id());
        List<String> slots = entry.entry().slots();
        Optional<String> subject =
                slots.isEmpty() || !entry.aboutPerson() ? Optional.empty() : Optional.of(slots.get(0));
        Known known = new Known(Spans.trace(submission), Spans.of(entry), activity(entry), subject);
        disclosures.put(entry.entry().id(), known);
        ObjectNode record = record(entry, known.trace(), known.span(), "Notice disclosed to a recipient");
        record.put("parent_span_id", Spans.submission(submission));
        attributes(record, known.activity(), subject);
        return record;
    }

    /** Looked at later: part of the trace of what was looked at, where this log has it. */
    private ObjectNode consulted(LoggedEntry entry) {
        String about = entry.text(EntryMember.REF).orElse(entry.entry().id());
        Known known = disclosures.get(about);
        ObjectNode record =
                record(entry, known == null ? Spans.trace(about) : known.trace(), Spans.of(entry), "Content consulted");
        if (known != null) {
            record.put("parent_span_id", known.span());
        }
        attributes(
                record,
                known == null ? ACTIVITY + "consultation" : known.activity(),
                known == null ? Optional.empty() : known.subject());
        return record;
    }

    private static ObjectNode record(LoggedEntry entry, String trace, String span, String name) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("trace_id", trace);
        record.put("span_id", span);
        record.put("status", "Unset");
        record.put("name", name);
        record.put("start_time", entry.millis());
        record.put("end_time", entry.millis());
        record.putObject("resource")
                .putObject("attributes")
                .put("service.name", "varsel")
                .put("log.origin", entry.origin())
                .put("log.index", entry.index());
        return record;
    }

    private static ObjectNode attributes(ObjectNode record, String activity, Optional<String> subject) {
        ObjectNode attributes = record.putObject("attributes").put("dpl.core.processing_activity_id", activity);
        subject.ifPresent(pseudonym -> attributes
                .put("dpl.core.data_subject_id", pseudonym)
                .put("dpl.core.data_subject_id_type", SUBJECT_TYPE));
        return attributes;
    }

    private static String activity(LoggedEntry entry) {
        return ACTIVITY + entry.type().orElse("unknown");
    }

    private static String urn(String org) {
        return "urn:oasis:names:tc:ebcore:partyid-type:iso6523:" + org.replaceFirst("^org:", "");
    }
}
