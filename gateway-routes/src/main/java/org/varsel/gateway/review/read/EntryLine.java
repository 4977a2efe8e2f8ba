package org.varsel.gateway.review.read;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.record.LogRows;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.LogEntry;

/**
 * One entry of a log as a line: only what stands in clear in it.
 *
 * @param detail the code, status, use or kind that the entry names; null when it names none
 */
public record EntryLine(
        String domain,
        long index,
        String type,
        Instant at,
        @Nullable String from,
        @Nullable String to,
        @Nullable String detail,
        @Nullable String ref,
        String id) {

    static EntryLine of(LogRows.EntryRow row) {
        try {
            LogEntry entry = LogEntry.parse(row.entry());
            return new EntryLine(
                    row.domain(),
                    row.index(),
                    row.typ(),
                    row.at(),
                    org(entry, EntryMember.FROM),
                    org(entry, EntryMember.TO),
                    detail(entry),
                    row.ref(),
                    entry.id());
        } catch (DisclosureLogException e) {
            return new EntryLine(row.domain(), row.index(), "broken", row.at(), null, null, null, row.ref(), "");
        }
    }

    private static @Nullable String org(LogEntry entry, EntryMember member) {
        return entry.text(member)
                .map(text -> text.startsWith("org:") ? text.substring(4) : text)
                .orElse(null);
    }

    private static @Nullable String detail(LogEntry entry) {
        Optional<String> kind = entry.text(EntryMember.KIND);
        Optional<String> status = entry.text(EntryMember.STATUS);
        if (kind.isPresent() && status.isPresent()) {
            return kind.get() + " " + status.get();
        }
        return status.or(() -> entry.text(EntryMember.USE))
                .or(() -> entry.text(EntryMember.CODE))
                .orElse(null);
    }
}
