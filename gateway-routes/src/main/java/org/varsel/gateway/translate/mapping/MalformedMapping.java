package org.varsel.gateway.translate.mapping;

/** A mapping that does not compile: a fault of the program, found when it starts and before that by its tests. */
public final class MalformedMapping extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MalformedMapping(String dialect, String where, String what) {
        super("mapping of " + dialect + ", " + where + ": " + what);
    }
}
