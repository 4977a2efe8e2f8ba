package org.varsel.log.entry;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of event the log knows, with the members it must have besides {@code fmt}, {@code typ}, {@code id} and
 * {@code t}. A disclosure has the members named here, {@code ref} and {@code case} and no other; any other type may have
 * every member of {@link EntryMember}.
 */
public enum EntryType {
    /** A notice arrived and was accepted. */
    SUBMISSION("from"),
    /** A decision was asked for without sending. */
    DRY_RUN("from"),
    /** One recipient gets these fields. */
    DISCLOSURE("asof", "fields", "from", "msg", "n", "pol", "purpose", "sch", "to"),
    /** A submission was rejected, or a recipient denied. */
    REFUSAL,
    /** A case waits for a person. */
    REFERRAL("ref"),
    /** A person released a case, or refused it. */
    APPROVAL("ref"),
    /** A sealed notice was handed to its recipient's system, or the attempt failed. */
    DELIVERY("ref"),
    /** A sealed notice was released for sending. */
    DISPATCH("ref"),
    /** A signed receipt arrived or was given. */
    RECEIPT("ref"),
    /** A notice or a case came to the end of its time. */
    EXPIRY("ref"),
    /** A later version of a notice was decided for an earlier recipient. */
    CORRECTION("ref"),
    /** A notice was taken back. */
    WITHDRAWAL("ref"),
    /** A recipient says that it destroyed what it got. */
    DESTRUCTION("ref"),
    /** Someone looked at content. */
    CONSULTATION("ref"),
    /** Content and keys were deleted: how many entries, on which legal ground. */
    ERASURE("count", "ground"),
    /** A law bundle took effect. */
    BUNDLE("pol"),
    /** A party was registered, changed or removed. */
    PARTY("ref"),
    /** A log key took effect. */
    KEY("vkey"),
    /** A witness was added, changed or removed. */
    WITNESS("vkey"),
    /** The gateway began to serve. */
    START,
    /** The gateway stopped as asked. */
    STOP;

    private static final Set<String> FRAME = Set.of("fmt", "id", "t", "typ");
    private static final Set<String> WITH_DISCLOSURE = Set.of("case", "ref");

    private final String wire;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> required;

    EntryType(String... required) {
        this.wire = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.required = Set.of(required);
    }

    /** The entry's {@code typ}. */
    public String wire() {
        return wire;
    }

    public Set<String> required() {
        return required;
    }

    boolean allows(String member) {
        return FRAME.contains(member)
                || required.contains(member)
                || (this == DISCLOSURE ? WITH_DISCLOSURE.contains(member) : EntryMember.named(member) != null);
    }

    static EntryType ofWire(@Nullable Object wire) {
        for (EntryType type : values()) {
            if (type.wire.equals(wire)) {
                return type;
            }
        }
        throw new MalformedEntry("the entry's typ is none that dlog/1 knows");
    }
}
