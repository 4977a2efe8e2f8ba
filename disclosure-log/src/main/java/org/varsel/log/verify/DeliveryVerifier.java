package org.varsel.log.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.MalformedEntry;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.MalformedNote;
import org.varsel.log.note.NotIncluded;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.note.SignatureRejected;
import org.varsel.log.note.TlogProof;

/**
 * Checks that what was received is what was logged, no field more: offline, with the log's key and nothing of the gateway.
 * It decrypts nothing: who opened the seal says what was inside. Immutable and safe for threads.
 */
public final class DeliveryVerifier {
    private static final Set<EntryType> SENDING =
            Set.of(EntryType.DISCLOSURE, EntryType.CORRECTION, EntryType.WITHDRAWAL);

    private final List<NoteVerifier> keys;

    /** Trusts the logs of these keys, each for its own origin. */
    public DeliveryVerifier(Collection<NoteVerifier> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Checks one delivery.
     *
     * @param delivery the CloudEvent as received
     * @param opened what was in the seal, {@code {"disclosure":..., "openings":[...]}}; without it only the envelope is checked
     */
    public DeliveryReport check(byte[] delivery, byte @Nullable [] opened) {
        List<Fault> faults = new ArrayList<>();
        Delivery received;
        try {
            received = Delivery.parse(delivery);
        } catch (Malformed e) {
            faults.add(new Fault(FaultCode.DELIVERY_MALFORMED, "delivery", e.what()));
            return new DeliveryReport(null, null, -1, 0, faults);
        }
        return new Check(received, faults).run(opened);
    }

    private final class Check {
        private final Delivery received;
        private final List<Fault> faults;
        private long index = -1;

        Check(Delivery received, List<Fault> faults) {
            this.received = received;
            this.faults = faults;
        }

        DeliveryReport run(byte @Nullable [] opened) {
            int fields = 0;
            Checkpoint head = null;
            LogEntry entry = entry();
            if (entry != null) {
                head = proven(entry);
                envelope(entry);
                if (opened != null) {
                    fields = DocumentCheck.run(entry, opened, faults);
                }
            }
            return new DeliveryReport(received.id(), head, index, fields, List.copyOf(faults));
        }

        private @Nullable LogEntry entry() {
            try {
                LogEntry entry = LogEntry.parse(received.entry());
                if (SENDING.contains(entry.type())) {
                    return entry;
                }
                fault(
                        FaultCode.DELIVERY_ENTRY,
                        "data.entry",
                        "an entry of typ " + entry.type().wire() + " sends nothing");
            } catch (MalformedEntry e) {
                fault(FaultCode.DELIVERY_ENTRY, "data.entry", e.getMessage());
            }
            return null;
        }

        private @Nullable Checkpoint proven(LogEntry entry) {
            try {
                TlogProof proof = TlogProof.parse(received.proof());
                index = proof.index();
                return proof.verify(entry.leafHash(), keys);
            } catch (MalformedNote e) {
                fault(FaultCode.PROOF_MALFORMED, "data.proof", e.getMessage());
            } catch (SignatureRejected e) {
                fault(FaultCode.PROOF_SIGNATURE, "data.proof", e.getMessage());
            } catch (NotIncluded e) {
                fault(FaultCode.PROOF_INCLUSION, "data.proof", e.getMessage());
            }
            return null;
        }

        private void envelope(LogEntry entry) {
            if (!entry.id().equals(received.id())) {
                fault(FaultCode.DELIVERY_ID, "id", "the logged entry is that of another disclosure");
            }
            String logged = entry.text(EntryMember.SCH).orElse("").replace("@", ".v");
            if (!received.type().equals("org.varsel." + logged)) {
                fault(FaultCode.DELIVERY_TYPE, "type", "the logged entry is that of another type of notice");
            }
            if (!entry.text(EntryMember.MSG).equals(Optional.of(received.messageDigest()))) {
                fault(
                        FaultCode.DELIVERY_MESSAGE,
                        received.sealedMember(),
                        "the sealed body is not the one that was logged");
            }
        }

        private void fault(FaultCode code, String where, String what) {
            faults.add(new Fault(code, where, what));
        }
    }
}
