package org.varsel.gateway.record;

/** Where one disclosure stands. Names follow the two state machines of the message set's lifecycle. */
public enum State {
    /** Waits for a named person. */
    HELD(false),
    /** The law or a person said no; nothing left. Final. */
    WITHHELD(true),
    /** Recorded with proof, waits in the outbox. */
    LOGGED(false),
    /** The recipient signed for the very bytes that were logged. */
    DELIVERED(true),
    /** The recipient's business system took it. */
    ACCEPTED(true),
    /** The recipient signed a refusal. Final. */
    REJECTED(true),
    /** Not delivered before its time. Final. */
    EXPIRED(true),
    /** Withdrawn: before it left, or asked back afterwards. */
    WITHDRAWN(true),
    /** The recipient signed that it destroyed what it had. Final. */
    DESTROYED(true);

    private final boolean settled;

    State(boolean settled) {
        this.settled = settled;
    }

    /** Nothing more has to happen on our side. */
    public boolean settled() {
        return settled;
    }

    /** Something is left to take back: content that left or may be leaving, or a case that waits. */
    public boolean withdrawable() {
        return left() || this == LOGGED || this == HELD;
    }

    /** The recipient has, or had, the content. */
    public boolean left() {
        return this == DELIVERED || this == ACCEPTED || this == REJECTED;
    }

    /** The word used towards parties. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
