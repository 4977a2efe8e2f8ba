package org.varsel.log.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.log.tree.Hash;
import org.varsel.log.tree.TreeHash;

/**
 * One event, as the exact bytes that the log hashes. Immutable. Holds references, codes and digests; what could be
 * somebody's data is a slot, and the entry keeps of it only a salted digest.
 */
public final class LogEntry {
    /** This format's name, in every entry's {@code fmt}. */
    public static final String FORMAT = "dlog/1";

    /** An entry's length is written in 16 bits. */
    public static final int MAX_BYTES = 65_535;

    private final byte[] bytes;
    private final Map<String, @Nullable Object> members;
    private final EntryType type;

    private LogEntry(byte[] bytes, Map<String, @Nullable Object> members, EntryType type) {
        this.bytes = bytes;
        this.members = members;
        this.type = type;
    }

    /**
     * Begins an entry.
     *
     * @param id what this is the event of
     * @param at cut to the minute
     */
    public static EntryBuilder builder(EntryType type, String id, Instant at) {
        return new EntryBuilder(type, id, at);
    }

    /**
     * Reads stored bytes.
     *
     * @throws MalformedEntry when they are not canonical or break a rule of their type
     */
    public static LogEntry parse(byte[] bytes) {
        requireLength(bytes);
        try {
            Map<String, @Nullable Object> members = CanonicalJson.parseObject(bytes);
            if (!Arrays.equals(CanonicalJson.write(members), bytes)) {
                throw new MalformedEntry("the entry is not canonical JSON");
            }
            return checked(bytes.clone(), members);
        } catch (MalformedJson e) {
            throw new MalformedEntry("the entry is " + e.getMessage(), e);
        }
    }

    static LogEntry write(Map<String, @Nullable Object> members) {
        byte[] bytes = CanonicalJson.write(members);
        requireLength(bytes);
        return checked(bytes, members);
    }

    private static LogEntry checked(byte[] bytes, Map<String, @Nullable Object> members) {
        EntryType type = EntryType.ofWire(members.get("typ"));
        members.forEach((name, value) -> {
            EntryMember member = EntryMember.named(name);
            if (member == null || !type.allows(name)) {
                throw new MalformedEntry("an entry of typ " + type.wire() + " has a member that it may not have");
            }
            member.require(value);
        });
        for (String name : List.of("fmt", "id", "t")) {
            requireMember(type, members, name);
        }
        type.required().forEach(name -> requireMember(type, members, name));
        if (members.containsKey("fields") || members.containsKey("n")) {
            long n = members.get("fields") instanceof List<?> fields ? fields.size() : -1;
            if (!Objects.equals(members.get("n"), n)) {
                throw new MalformedEntry("the entry's n is not the number of its slots");
            }
        }
        return new LogEntry(bytes, members, type);
    }

    private static void requireMember(EntryType type, Map<String, @Nullable Object> members, String name) {
        if (!members.containsKey(name)) {
            throw new MalformedEntry("an entry of typ " + type.wire() + " needs the member " + name);
        }
    }

    private static void requireLength(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedEntry("an entry has at most " + MAX_BYTES + " bytes, this one " + bytes.length);
        }
    }

    public EntryType type() {
        return type;
    }

    public String id() {
        return (String) Objects.requireNonNull(members.get("id"));
    }

    /** A string member, when it is there. */
    public Optional<String> text(EntryMember member) {
        return members.get(member.wire()) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Digests of the slots, in the schema's order; empty for an entry without slots. */
    public List<String> slots() {
        return members.get("fields") instanceof List<?> fields
                ? fields.stream().map(SlotDigest::of).toList()
                : List.of();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Hash leafHash() {
        return TreeHash.leaf(bytes);
    }
}
