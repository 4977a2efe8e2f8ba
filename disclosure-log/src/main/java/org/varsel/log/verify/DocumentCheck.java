package org.varsel.log.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.log.entry.CanonicalJson;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.MalformedEntry;
import org.varsel.log.entry.Opening;
import org.varsel.log.entry.SlotValue;

/** Holds an opened notice against the slots of its entry: every field has one opening, every opening one field. */
final class DocumentCheck {
    private final LogEntry entry;
    private final List<String> slots;
    private final List<Fault> faults;
    private final Map<String, List<Opening>> openings = new LinkedHashMap<>();

    private DocumentCheck(LogEntry entry, List<Fault> faults) {
        this.entry = entry;
        this.slots = entry.slots();
        this.faults = faults;
    }

    /** Adds what is wrong and answers how many fields were compared. */
    static int run(LogEntry entry, byte[] opened, List<Fault> faults) {
        DocumentCheck check = new DocumentCheck(entry, faults);
        try {
            OpenedNotice notice = OpenedNotice.parse(opened);
            Map<String, @Nullable Object> fields = notice.fields();
            check.frame(notice);
            check.sort(notice.openings());
            fields.forEach(check::field);
            check.surplus(fields);
            return fields.size();
        } catch (Malformed e) {
            check.fault(FaultCode.DOCUMENT_MALFORMED, "document", e.what());
            return 0;
        }
    }

    /** What document and entry both say in clear. */
    private void frame(OpenedNotice notice) {
        same("header.disclosureId", notice.header("disclosureId"), Optional.of(entry.id()));
        same(
                "header.type",
                notice.header("type"),
                entry.text(EntryMember.SCH).map(schema -> schema.replace("@", ".v")));
        same("header.recipient", notice.recipient(), entry.text(EntryMember.TO));
        same("legal.purpose", notice.legal("purpose"), entry.text(EntryMember.PURPOSE));
        same("legal.policyDigest", notice.legal("policyDigest"), entry.text(EntryMember.POL));
    }

    private void same(String where, Optional<String> received, Optional<String> logged) {
        if (received.isPresent() && !received.equals(logged)) {
            fault(FaultCode.DOCUMENT_MISMATCH, where, "the notice says something else here than its log entry");
        }
    }

    private void sort(List<String> disclosures) {
        for (int i = 0; i < disclosures.size(); i++) {
            try {
                Opening opening = Opening.parse(disclosures.get(i));
                openings.computeIfAbsent(opening.value().field(), field -> new ArrayList<>())
                        .add(opening);
            } catch (MalformedEntry e) {
                fault(FaultCode.OPENING_MALFORMED, "openings/" + i, e.getMessage());
            }
        }
    }

    private void field(String field, @Nullable Object value) {
        List<Opening> found = openings.getOrDefault(field, List.of());
        if (found.isEmpty()) {
            fault(FaultCode.OPENING_MISSING, field, "this field was received, and no opening shows that it was logged");
        } else if (found.size() > 1) {
            fault(FaultCode.OPENING_REPEATED, field, "this field has " + found.size() + " openings");
        } else {
            compare(field, value, found.get(0));
        }
    }

    private void compare(String field, @Nullable Object value, Opening opening) {
        int slot = slots.indexOf(opening.digest());
        SlotValue logged = opening.value();
        if (slot < 0) {
            fault(FaultCode.OPENING_UNLOGGED, field, "the opening of this field belongs to no slot of the log entry");
        } else if (field.equals(SlotValue.SUBJECT_REF) && slot != 0) {
            fault(FaultCode.OPENING_UNLOGGED, field, "the subject's reference is slot 0, not slot " + slot);
        }
        if (!logged.outcome().left()) {
            fault(
                    FaultCode.OPENING_OUTCOME,
                    field,
                    "this field was received, and logged as " + logged.outcome().wire());
        } else if (!Arrays.equals(CanonicalJson.write(value), CanonicalJson.write(logged.value()))) {
            fault(FaultCode.OPENING_VALUE, field, "the value received is not the value logged");
        }
    }

    private void surplus(Map<String, @Nullable Object> fields) {
        for (String field : openings.keySet()) {
            if (!fields.containsKey(field)) {
                fault(FaultCode.OPENING_SURPLUS, field, "an opening came for a field that was not received");
            }
        }
    }

    private void fault(FaultCode code, String where, String what) {
        faults.add(new Fault(code, where, what));
    }
}
