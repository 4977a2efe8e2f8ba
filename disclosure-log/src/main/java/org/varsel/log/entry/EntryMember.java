package org.varsel.log.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every member that may stand in clear in an entry, and its shape. What is personal, or must be erasable one day, is never
 * a member: it is a slot. Hence shapes that hold references, codes and digests, and hardly a name.
 */
public enum EntryMember {
    /** Day the law was asked for, {@code yyyy-MM-dd}. */
    ASOF(MemberShape.DATE),
    /** How manieth attempt. */
    ATTEMPT(MemberShape.COUNT),
    /** Hold case. */
    CASE(MemberShape.TOKEN),
    /** Stable code of a refusal, failure or reason. */
    CODE(MemberShape.TOKEN),
    /** How many entries or rows. */
    COUNT(MemberShape.COUNT),
    /** Digest of something public or signed, {@code sha256:hex}. */
    DIGEST(MemberShape.SHA256),
    /** Digests of the slots, {@code [{"...":digest}]}. */
    FIELDS(MemberShape.SLOTS),
    /** First entry index of a range. */
    FIRST(MemberShape.COUNT),
    /** Always {@code dlog/1}. */
    FMT(MemberShape.FORMAT),
    /** Organisation whose act this is, {@code org:scheme:value}. */
    FROM(MemberShape.TOKEN),
    /** Legal ground, as a citation. */
    GROUND(MemberShape.TEXT),
    /** What this is the event of: a disclosure id, a receipt id, a case id. */
    ID(MemberShape.TOKEN),
    /** Kind within the type: of receipt, of export. */
    KIND(MemberShape.TOKEN),
    /** Last entry index of a range. */
    LAST(MemberShape.COUNT),
    /** Salted digest of the exact sealed body, base64url. */
    MSG(MemberShape.DIGEST),
    /** Number of slots. */
    N(MemberShape.COUNT),
    /** Digest of the law bundle, {@code sha256:hex}. */
    POL(MemberShape.SHA256),
    /** Purpose code. */
    PURPOSE(MemberShape.TOKEN),
    /** What it refers to: an earlier notice, disclosure, case or party. */
    REF(MemberShape.TOKEN),
    /** Role in which somebody acted. */
    ROLE(MemberShape.TOKEN),
    /** Schema, {@code type@version}; the order of the slots is its order. */
    SCH(MemberShape.TOKEN),
    /** Outcome: released, refused, accepted, failed. */
    STATUS(MemberShape.TOKEN),
    /** When, in UTC, to the minute. */
    T(MemberShape.MINUTE),
    /** Organisation addressed. */
    TO(MemberShape.TOKEN),
    /** Kind of event, see {@link EntryType}. */
    TYP(MemberShape.TOKEN),
    /** Until when, in UTC, to the minute. */
    UNTIL(MemberShape.MINUTE),
    /** Lawful use of a consultation. */
    USE(MemberShape.TOKEN),
    /** Version of the software or of a record. */
    VERSION(MemberShape.TOKEN),
    /** Verifier key line of a log or witness. */
    VKEY(MemberShape.TOKEN);

    private final String wire = name().toLowerCase(Locale.ROOT);

    @SuppressWarnings("ImmutableEnumChecker") // holds a predicate without state
    private final MemberShape shape;

    EntryMember(MemberShape shape) {
        this.shape = shape;
    }

    public String wire() {
        return wire;
    }

    static @Nullable EntryMember named(String wire) {
        return BY_WIRE.get(wire);
    }

    void require(@Nullable Object value) {
        if (!shape.fits().test(value)) {
            throw new MalformedEntry("the entry's member " + wire + " is not " + shape.words());
        }
    }

    private static final Map<String, EntryMember> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntryMember::wire, member -> member));
}
