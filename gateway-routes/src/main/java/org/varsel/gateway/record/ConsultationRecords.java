package org.varsel.gateway.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.varsel.gateway.DisclosureLog;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.log.entry.SlotOutcome;
import org.varsel.log.entry.SlotValue;
import org.varsel.log.entry.Slots;
import org.varsel.schemas.json.Jcs;

/** Puts each look at content on record: the use in clear, who looked and why as slots, their values beside the content. */
public final class ConsultationRecords implements DisclosureLog {
    private final Recorder recorder;
    private final Tables reader;
    private final SubjectVault vault;

    public ConsultationRecords(Recorder recorder, Tables reader, SubjectVault vault) {
        this.recorder = recorder;
        this.reader = reader;
        this.vault = vault;
    }

    @Override
    public void consulted(String domain, UUID disclosureId, String use, String who, String reason, Instant at) {
        UUID content = reader.disclosures()
                .byId(disclosureId)
                .map(Disclosures.StoredDisclosure::vaultId)
                .orElseThrow(() -> new Rejected(ErrorCode.STATUS_NOT_FOUND, "there is no such disclosure"));
        SubjectVault.SubjectKey key = vault.existing(reader.vault()
                .byId(content)
                .map(VaultRows.VaultRow::keyId)
                .orElseThrow(() -> new Rejected(ErrorCode.STATUS_NOT_FOUND, "this content was erased")));
        byte[] seed = Slots.newSeed();
        List<SlotValue> values = List.of(
                new SlotValue("who", SlotOutcome.DISCLOSED, List.of(), who),
                new SlotValue("reason", SlotOutcome.DISCLOSED, List.of(), reason));
        UUID id = UUID.randomUUID();
        VaultRows.VaultRow row = vault.seal(key, id, Jcs.canonical(VaultDocument.of(seed, values)));
        recorder.record(batch -> {
            batch.tables().vault().insert(row);
            return batch.append(
                    domain,
                    Entries.consultation(id, disclosureId, use, at, Slots.of(seed, values)),
                    at,
                    disclosureId.toString());
        });
    }
}
