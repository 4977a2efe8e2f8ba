package org.varsel.log.verify;

/**
 * One thing that is wrong.
 *
 * @param where entry index, tile path, field: never a value
 * @param what in words, for the person who must act
 */
public record Fault(FaultCode code, String where, String what) {
    private static final int MAX_WHERE = 120;

    /** A place may be named by whoever sent the thing: it is cut, and nothing in it can steer a terminal. */
    public Fault {
        where = where.substring(0, Math.min(where.length(), MAX_WHERE)).replaceAll("[^\\x20-\\x7e]", "?");
    }

    @Override
    public String toString() {
        return code.wire() + " [" + where + "] " + what;
    }
}
