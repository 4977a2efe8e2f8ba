package org.varsel.log.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.varsel.log.tile.MalformedTile;
import org.varsel.log.tile.TileMissing;
import org.varsel.log.tile.TilePath;

/** Collects faults; keeps the first hundred and counts the rest, so that a log of nothing but faults costs no memory. */
final class Faults {
    private static final int KEPT = 100;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    void add(FaultCode code, String where, String what) {
        if (count++ < KEPT) {
            kept.add(new Fault(code, where, what));
        }
    }

    /** What the reader reads, or null after naming the file that is missing or malformed. */
    <T> @Nullable T reading(TilePath file, Supplier<T> reader, FaultCode missing, FaultCode malformed) {
        String covers = "; it covers entries " + file.firstLeaf() + " to " + file.lastLeaf();
        try {
            return reader.get();
        } catch (TileMissing e) {
            add(missing, file.toString(), "the file is missing" + covers);
        } catch (MalformedTile e) {
            add(malformed, file.toString(), "the file " + e.getMessage() + covers);
        }
        return null;
    }

    boolean none() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<Fault> kept() {
        return List.copyOf(kept);
    }
}
