package org.varsel.log.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.log.note.Checkpoint;

/**
 * What the verification of an exported log found.
 *
 * @param checkpoint what the log's key signed; null when nothing could be believed
 * @param faults the first of them, in the order of the entries
 * @param faultCount all of them
 */
public record LogReport(@Nullable Checkpoint checkpoint, List<Fault> faults, long faultCount) {
    public boolean ok() {
        return faultCount == 0 && checkpoint != null;
    }
}
