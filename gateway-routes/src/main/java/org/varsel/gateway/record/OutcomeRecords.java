package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.decide.Outcome;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.minimise.Duties;
import org.varsel.gateway.minimise.SlotValues;
import org.varsel.gateway.seal.SealedNotice;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.Slots;
import org.varsel.policies.AskOf;
import org.varsel.policies.MissingFact;
import org.varsel.policies.Refer;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.notice.Org;
import org.varsel.schemas.notice.SubmissionHeader;

/** Prepares the record of each outcome on the caller's thread: encrypts, signs the receipt, makes the entry. */
public final class OutcomeRecords {
    /** How long a case waits when the facts that it waits for say nothing shorter. */
    private final Duration longestHold;

    private final SubjectVault vault;
    private final ReceiptSigner receipts;

    public OutcomeRecords(SubjectVault vault, ReceiptSigner receipts, Duration longestHold) {
        this.vault = vault;
        this.receipts = receipts;
        this.longestHold = longestHold;
    }

    /** @param previous digest of the receipt before this one in the chain of this disclosure */
    OutcomeRecord prepare(Outcome outcome, SubjectVault.SubjectKey key, @Nullable String previous) {
        if (outcome instanceof SealedNotice sealed) {
            return released(sealed, key, previous);
        }
        Ruling ruling = outcome.ruling();
        byte[] seed = Slots.newSeed();
        Slots slots = Slots.of(seed, SlotValues.withheld(ruling, vault.about(ruling)));
        VaultRows.VaultRow content = content(key, VaultDocument.of(ruling, seed));
        if (ruling.decision() instanceof Refer refer) {
            OutcomeRecord.Case hold = hold(ruling, refer);
            LogEntry entry =
                    Entries.referral(ruling, hold.hold().caseId(), hold.hold().until(), slots);
            return new OutcomeRecord(
                    row(ruling, State.HELD, content.vaultId(), null),
                    content,
                    entry,
                    receipts.decision(ruling, hold.hold().caseId(), previous),
                    null,
                    hold);
        }
        return new OutcomeRecord(
                row(ruling, State.WITHHELD, content.vaultId(), null),
                content,
                Entries.denial(ruling, slots),
                receipts.decision(ruling, null, previous),
                null,
                null);
    }

    private OutcomeRecord released(SealedNotice sealed, SubjectVault.SubjectKey key, @Nullable String previous) {
        Ruling ruling = sealed.ruling();
        byte[] bytes = sealed.sealed();
        VaultRows.VaultRow content = content(key, VaultDocument.of(sealed));
        OutcomeRecord.Waiting waiting = new OutcomeRecord.Waiting(
                key.keyId(),
                vault.sealBytes(key, ruling.disclosureId(), bytes),
                sealed.msgSalt(),
                notBefore(ruling),
                Instant.parse(header(ruling).expiresAt()));
        return new OutcomeRecord(
                row(ruling, State.LOGGED, content.vaultId(), Sha256Hex.of(bytes)),
                content,
                sealed.entry(),
                receipts.decision(ruling, null, previous),
                waiting,
                null);
    }

    private static Instant notBefore(Ruling ruling) {
        String notBefore = header(ruling).notBefore();
        return notBefore == null ? ruling.decidedAt() : later(Instant.parse(notBefore), ruling.decidedAt());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private VaultRows.VaultRow content(SubjectVault.SubjectKey key, ObjectNode document) {
        return vault.seal(key, UUID.randomUUID(), Jcs.canonical(document));
    }

    private OutcomeRecord.Case hold(Ruling ruling, Refer refer) {
        UUID caseId = UUID.randomUUID();
        List<Holds.Question> questions = new ArrayList<>();
        for (MissingFact missing : refer.missing()) {
            if (missing.askOf() != AskOf.NOBODY) {
                questions.add(
                        new Holds.Question(caseId, missing.fact(), asked(missing.askOf(), ruling), null, null, null));
            }
        }
        Duration within = refer.missing().stream()
                .map(MissingFact::within)
                .min(Comparator.naturalOrder())
                .filter(limit -> limit.compareTo(longestHold) < 0)
                .orElse(longestHold);
        return new OutcomeRecord.Case(
                new Holds.HoldCase(
                        caseId,
                        ruling.disclosureId(),
                        Holds.CaseState.WAITING,
                        ruling.decidedAt(),
                        ruling.decidedAt().plus(within)),
                questions);
    }

    /** The party whose named officer may answer. */
    private static String asked(AskOf who, Ruling ruling) {
        SubmissionHeader header = header(ruling);
        return switch (who) {
            case ORIGINATOR -> id(header.onBehalfOf() != null ? header.onBehalfOf() : header.originator());
            case SENDER, APPROVER -> id(header.sender());
            case NOBODY -> throw new Fault(ErrorCode.GATEWAY_FAULT, "nobody can be asked for this fact");
        };
    }

    private static String id(Org org) {
        return org.scheme() + ":" + org.value();
    }

    private static SubmissionHeader header(Ruling ruling) {
        return ruling.file().notice().submission().header();
    }

    private static Disclosures.StoredDisclosure row(
            Ruling ruling, State state, UUID vaultId, @Nullable String sealedSha256) {
        SubmissionHeader header = header(ruling);
        return new Disclosures.StoredDisclosure(
                ruling.disclosureId(),
                ruling.file().submissionId(),
                ruling.recipient().id().toString(),
                ruling.recipientRole(),
                id(header.originator()),
                ruling.file().notice().type().id(),
                UUID.fromString(header.threadId()),
                ruling.file().notice().submission().legal().purpose(),
                ruling.file().notice().sender().domain(),
                state,
                ruling.decision().word(),
                ruling.decision().policyDigest(),
                ruling.decidedAt(),
                Jcs.text(FieldOutcomes.of(ruling.decision())),
                Jcs.text(Duties.json(Duties.of(ruling.decision()))),
                -1,
                vaultId,
                sealedSha256,
                ruling.withdraws());
    }
}
