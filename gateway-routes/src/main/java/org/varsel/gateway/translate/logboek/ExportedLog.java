package org.varsel.gateway.translate.logboek;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.tile.LogFolder;
import org.varsel.log.tile.TilePath;

/** The entries of an exported log in their order, as a stream with flat memory. Verify the folder first. */
public final class ExportedLog {
    private ExportedLog() {}

    /**
     * Hands on every entry that the checkpoint covers.
     *
     * @param head what the log's key signed
     */
    public static void forEach(Path folder, Checkpoint head, Consumer<LoggedEntry> reader) {
        LogFolder log = new LogFolder(folder);
        for (long first = 0; first < head.size(); first += TilePath.FULL) {
            List<byte[]> entries = log.entries(TilePath.in(head.size(), TilePath.ENTRIES, first / TilePath.FULL));
            for (int i = 0; i < entries.size(); i++) {
                reader.accept(new LoggedEntry(head.origin(), first + i, LogEntry.parse(entries.get(i))));
            }
        }
    }
}
