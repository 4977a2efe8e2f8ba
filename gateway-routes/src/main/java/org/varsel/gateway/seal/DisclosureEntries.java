package org.varsel.gateway.seal;

import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.Slots;

/** The log entry of a disclosure: who to whom, for which purpose, under which law, with one digest a field. */
final class DisclosureEntries {
    private DisclosureEntries() {}

    static LogEntry of(Ruling ruling, Slots slots, String msg) {
        ValidNotice notice = ruling.file().notice();
        return LogEntry.builder(EntryType.DISCLOSURE, ruling.disclosureId().toString(), ruling.decidedAt())
                .with(EntryMember.ASOF, ruling.decision().question().decisionDate())
                .from("org:" + notice.sender().id())
                .to("org:" + ruling.recipient().id())
                .with(EntryMember.PURPOSE, notice.submission().legal().purpose())
                .with(EntryMember.SCH, notice.type().schemaId())
                .with(EntryMember.POL, ruling.decision().policyDigest())
                .with(EntryMember.MSG, msg)
                .ref(ruling.file().submissionId().toString())
                .slots(slots)
                .build();
    }
}
