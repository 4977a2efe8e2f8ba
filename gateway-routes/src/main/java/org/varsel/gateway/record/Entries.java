package org.varsel.gateway.record;

import java.time.Instant;
import java.util.UUID;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.entry.EntryBuilder;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.Slots;

/** The gateway's log entries other than disclosures. In clear stand organisations, codes and references; all else is a slot. */
public final class Entries {
    private Entries() {}

    static LogEntry submission(EntryType type, UUID submissionId, ValidNotice notice) {
        return LogEntry.builder(type, submissionId.toString(), notice.receivedAt())
                .from(org(notice.sender().id()))
                .with(EntryMember.SCH, notice.type().schemaId())
                .with(EntryMember.DIGEST, "sha256:" + notice.contentSha256())
                .ref(notice.submission().header().noticeId())
                .build();
    }

    /** A message of an identified party was refused at the door. */
    static LogEntry refusal(UUID id, PartyId party, String code, Instant at) {
        return LogEntry.builder(EntryType.REFUSAL, id.toString(), at)
                .from(org(party))
                .with(EntryMember.CODE, code)
                .build();
    }

    /** The law or a person said no to one recipient. */
    static LogEntry denial(Ruling ruling, Slots slots) {
        return ruled(EntryType.REFUSAL, ruling)
                .with(EntryMember.CODE, "denied")
                .slots(slots)
                .build();
    }

    /** One recipient's share waits for a person. */
    static LogEntry referral(Ruling ruling, UUID caseId, Instant until, Slots slots) {
        return ruled(EntryType.REFERRAL, ruling)
                .with(EntryMember.CASE, caseId.toString())
                .with(EntryMember.UNTIL, until)
                .slots(slots)
                .build();
    }

    private static EntryBuilder ruled(EntryType type, Ruling ruling) {
        ValidNotice notice = ruling.file().notice();
        return LogEntry.builder(type, ruling.disclosureId().toString(), ruling.decidedAt())
                .with(EntryMember.ASOF, ruling.decision().question().decisionDate())
                .from(org(notice.sender().id()))
                .to(org(ruling.recipient().id()))
                .with(EntryMember.PURPOSE, notice.submission().legal().purpose())
                .with(EntryMember.SCH, notice.type().schemaId())
                .with(EntryMember.POL, ruling.decision().policyDigest())
                .ref(ruling.file().submissionId().toString());
    }

    /** A named person answered; who and why are slots. */
    static LogEntry approval(UUID caseId, UUID disclosureId, PartyId party, boolean agreed, Instant at, Slots slots) {
        return LogEntry.builder(EntryType.APPROVAL, caseId.toString(), at)
                .from(org(party))
                .with(EntryMember.STATUS, agreed ? "agreed" : "refused")
                .ref(disclosureId.toString())
                .slots(slots)
                .build();
    }

    /** Time ran out: for a case that nobody answered, or a notice that was not delivered. */
    static LogEntry expiry(UUID id, UUID disclosureId, String code, Instant at) {
        return about(EntryType.EXPIRY, id, disclosureId, at)
                .with(EntryMember.CODE, code)
                .build();
    }

    static LogEntry dispatch(UUID disclosureId, String recipient, int attempt, Instant at) {
        return about(EntryType.DISPATCH, disclosureId, disclosureId, at)
                .to("org:" + recipient)
                .with(EntryMember.ATTEMPT, attempt)
                .build();
    }

    public static LogEntry delivery(UUID disclosureId, String recipient, String status, Instant at) {
        return about(EntryType.DELIVERY, disclosureId, disclosureId, at)
                .to("org:" + recipient)
                .with(EntryMember.STATUS, status)
                .build();
    }

    /** A receipt was given or arrived; the digest is that of its canonical bytes. */
    public static LogEntry receipt(Receipts.SignedReceipt receipt, UUID about) {
        return about(EntryType.RECEIPT, receipt.receiptId(), about, receipt.at())
                .with(EntryMember.KIND, receipt.kind())
                .with(EntryMember.STATUS, receipt.status())
                .with(EntryMember.DIGEST, "sha256:" + receipt.sha256())
                .build();
    }

    /** A disclosure was taken back by its sender. */
    static LogEntry withdrawal(UUID withdrawalId, UUID disclosureId, Instant at) {
        return about(EntryType.WITHDRAWAL, withdrawalId, disclosureId, at).build();
    }

    /** A recipient signed that it destroyed what it had. */
    public static LogEntry destruction(UUID receiptId, UUID disclosureId, Instant at) {
        return about(EntryType.DESTRUCTION, receiptId, disclosureId, at).build();
    }

    /** Somebody looked at content, for one of the lawful uses; who and why are slots. */
    public static LogEntry consultation(UUID id, UUID disclosureId, String use, Instant at, Slots slots) {
        return about(EntryType.CONSULTATION, id, disclosureId, at)
                .with(EntryMember.USE, use)
                .slots(slots)
                .build();
    }

    private static EntryBuilder about(EntryType type, UUID id, UUID reference, Instant at) {
        return LogEntry.builder(type, id.toString(), at).ref(reference.toString());
    }

    static String org(PartyId party) {
        return "org:" + party;
    }
}
