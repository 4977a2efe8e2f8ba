package org.varsel.gateway.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Step;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.party.Delivery;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.TlogProof;

/**
 * Hands out what is due, with its proof checked. The only way from the outbox to {@code deliver}: a row whose entry, salt,
 * bytes and proof do not fit together, or whose checkpoint is not yet in the second place, never leaves here.
 */
public final class Dispatches {
    /** How many deliveries to one recipient may be under way. */
    private static final int AT_ONCE = 4;

    private static final int CLAIM = 32;

    private final Recorder recorder;
    private final Tables reader;
    private final PartyRegistry parties;
    private final SubjectVault vault;
    private final Map<String, LogDomain> domains;
    private final Duration lease;
    private final Clock clock;
    private final StepListener steps;

    public Dispatches(
            Recorder recorder,
            Tables reader,
            PartyRegistry parties,
            SubjectVault vault,
            Map<String, LogDomain> domains,
            Duration lease,
            Clock clock,
            StepListener steps) {
        this.recorder = recorder;
        this.reader = reader;
        this.parties = parties;
        this.vault = vault;
        this.domains = Map.copyOf(domains);
        this.lease = lease;
        this.clock = clock;
        this.steps = steps;
    }

    /** Rows to push now, each leased to the caller. */
    public List<Outbox.Row> claimPushes() {
        List<String> pushed = parties.all().stream()
                .filter(party -> party.delivery().mode() == Delivery.Mode.PUSH)
                .map(party -> party.id().toString())
                .toList();
        return claim(pushed, AT_ONCE, CLAIM);
    }

    /** Rows for a party that fetches, each leased to it. */
    public List<Outbox.Row> claimFor(Party party, int most) {
        return claim(List.of(party.id().toString()), most, most);
    }

    /** When a lease taken now ends. */
    public Instant leaseUntil() {
        return clock.instant().plus(lease);
    }

    private List<Outbox.Row> claim(List<String> recipients, int atOnce, int most) {
        Instant now = clock.instant();
        if (!reader.outbox().anyDue(recipients, now)) {
            return List.of();
        }
        List<Outbox.Row> rows = recorder.record(batch -> {
            List<Outbox.Row> claimed = batch.tables().outbox().claim(recipients, now, lease, atOnce, most);
            for (Outbox.Row row : claimed) {
                batch.append(
                        row.domain(),
                        Entries.dispatch(row.disclosureId(), row.recipient(), row.attempts() + 1, now),
                        now,
                        row.disclosureId().toString());
            }
            return claimed;
        });
        if (!rows.isEmpty()) {
            steps.reached(Step.DELIVER_CLAIMED);
        }
        return rows;
    }

    /** Whether a claimed row is still to be sent: it may have been withdrawn, ended or claimed anew while it waited here. */
    public boolean stillHeld(Outbox.Row row) {
        return reader.outbox().held(row.disclosureId(), row.attempts(), clock.instant());
    }

    /**
     * Opens a claimed row and checks its proof.
     *
     * @throws Fault when anything does not fit: the row stays where it is and an operator must look
     */
    public RecordedDisclosure load(Outbox.Row row) {
        Objects.requireNonNull(row, "no row to load");
        Disclosures.StoredDisclosure disclosure = reader.disclosures()
                .byId(row.disclosureId())
                .orElseThrow(() -> invalid(row, "its decision is missing", null));
        LogRows.EntryRow entry = reader.log()
                .entry(row.domain(), row.logIndex())
                .orElseThrow(() -> invalid(row, "its log entry is missing", null));
        byte[] sealed = vault.open(row.keyId(), row.disclosureId(), row.sealed());
        requireProof(row, entry.entry(), sealed);
        Party recipient = parties.byId(PartyId.parse(row.recipient()))
                .orElseThrow(() -> invalid(row, "its recipient is not registered", null));
        steps.reached(Step.DELIVER_PROVED);
        return new RecordedDisclosure(
                row.disclosureId(),
                recipient,
                disclosure.type(),
                sealed,
                entry.entry(),
                row.msgSalt(),
                row.proof(),
                row.attempts(),
                entry.at());
    }

    private void requireProof(Outbox.Row row, byte[] entryBytes, byte[] sealed) {
        try {
            LogDomain domain = Objects.requireNonNull(domains.get(row.domain()), "unknown domain");
            LogEntry entry = LogEntry.parse(entryBytes);
            TlogProof proof = TlogProof.parse(row.proof());
            Checkpoint checkpoint = proof.verify(entry.leafHash(), List.of(domain.verifier()));
            String msg = Digests.message(row.msgSalt(), sealed);
            if (!entry.id().equals(row.disclosureId().toString())
                    || !entry.text(EntryMember.MSG).orElse("").equals(msg)) {
                throw invalid(row, "its entry is about something else", null);
            }
            if (checkpoint.size() > recorder.confirmed(row.domain())) {
                throw invalid(row, "its checkpoint is not in the second place", null);
            }
        } catch (DisclosureLogException e) {
            throw invalid(row, "its proof does not hold", e);
        }
    }

    private static Fault invalid(Outbox.Row row, String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new Fault(
                ErrorCode.DELIVER_PROOF_INVALID, "disclosure " + row.disclosureId() + " is not sent: " + why, cause);
    }
}
