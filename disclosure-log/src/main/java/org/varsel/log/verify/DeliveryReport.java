package org.varsel.log.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.log.note.Checkpoint;

/**
 * What the verification of one received notice found.
 *
 * @param id the delivery's id, which is the disclosure's; null when it has none
 * @param checkpoint the signed head under which the entry is included; null when the proof failed
 * @param index index of the entry, -1 when there is no readable proof
 * @param fields fields of the opened document that were compared with the log; 0 when only the envelope was checked
 */
public record DeliveryReport(
        @Nullable String id, @Nullable Checkpoint checkpoint, long index, int fields, List<Fault> faults) {
    public boolean ok() {
        return faults.isEmpty() && checkpoint != null;
    }
}
