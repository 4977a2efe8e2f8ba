package org.varsel.log.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of one entry; {@link #build} checks them against the type. One use per entry. */
public final class EntryBuilder {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, @Nullable Object> members = new HashMap<>();

    EntryBuilder(EntryType type, String id, Instant at) {
        members.put("fmt", LogEntry.FORMAT);
        members.put("typ", type.wire());
        with(EntryMember.ID, id);
        with(EntryMember.T, at);
    }

    public EntryBuilder with(EntryMember member, String value) {
        members.put(member.wire(), value);
        return this;
    }

    public EntryBuilder with(EntryMember member, long value) {
        members.put(member.wire(), value);
        return this;
    }

    /** A time, cut to the minute. */
    public EntryBuilder with(EntryMember member, Instant value) {
        return with(member, MINUTE.format(value));
    }

    public EntryBuilder with(EntryMember member, LocalDate value) {
        return with(member, value.toString());
    }

    /** Organisation whose act this is, as {@code org:scheme:value}. */
    public EntryBuilder from(String organisation) {
        return with(EntryMember.FROM, organisation);
    }

    /** Organisation addressed, as {@code org:scheme:value}. */
    public EntryBuilder to(String organisation) {
        return with(EntryMember.TO, organisation);
    }

    public EntryBuilder ref(String reference) {
        return with(EntryMember.REF, reference);
    }

    /** The slots' digests and their number. */
    public EntryBuilder slots(Slots slots) {
        members.put(
                EntryMember.FIELDS.wire(),
                slots.digests().stream().map(SlotDigest::slot).toList());
        return with(EntryMember.N, slots.size());
    }

    /**
     * The finished entry.
     *
     * @throws MalformedEntry when a member is missing, not allowed or misshapen, or the entry too long
     */
    public LogEntry build() {
        return LogEntry.write(Map.copyOf(members));
    }
}
