package org.varsel.gateway.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.varsel.log.entry.LogEntry;

/**
 * The transaction under way, as a {@link Work} sees it: the writer's tables, and the log to append to. Entries are staged
 * and hashed into the trees once, when every share was applied. Lives for one batch on the writer's thread.
 */
public final class Batch {

    /** Called once the batch's checkpoint is signed, still inside the transaction. */
    @FunctionalInterface
    public interface OnSigned {
        /** Takes the entry's index and its tlog-proof against the batch's checkpoint. */
        void signed(long index, String proof);
    }

    record Staged(LogRows.EntryRow row, @Nullable OnSigned onSigned) {}

    private final Tables tables;
    private final ToLongFunction<String> baseSize;
    private final Map<String, List<Staged>> staged = new LinkedHashMap<>();

    Batch(Tables tables, ToLongFunction<String> baseSize) {
        this.tables = tables;
        this.baseSize = baseSize;
    }

    public Tables tables() {
        return tables;
    }

    /** Appends an entry; its index is final when the batch commits. */
    public long append(String domain, LogEntry entry, Instant at, @Nullable String ref) {
        return append(domain, entry, at, ref, null);
    }

    /** Appends an entry and asks for its proof. */
    public long append(String domain, LogEntry entry, Instant at, @Nullable String ref, @Nullable OnSigned onSigned) {
        List<Staged> entries = staged.computeIfAbsent(domain, d -> new ArrayList<>());
        long index = baseSize.applyAsLong(domain) + entries.size();
        entries.add(
                new Staged(new LogRows.EntryRow(domain, index, entry.type().wire(), at, ref, entry.bytes()), onSigned));
        return index;
    }

    Map<String, List<Staged>> staged() {
        return staged;
    }

    /** Where each domain's staged list ends now, to come back to when a share fails. */
    Map<String, Integer> mark() {
        Map<String, Integer> mark = new LinkedHashMap<>();
        staged.forEach((domain, entries) -> mark.put(domain, entries.size()));
        return mark;
    }

    void backTo(Map<String, Integer> mark) {
        staged.forEach((domain, entries) ->
                entries.subList(mark.getOrDefault(domain, 0), entries.size()).clear());
    }
}
