package org.varsel.policies;

/** A pack that cannot be read: where, what was found, and what was expected there. */
public final class PackError extends PolicyException {
    private static final long serialVersionUID = 1L;

    private final SourcePosition where;
    private final String expected;
    private final String found;

    public PackError(SourcePosition where, String expected, String found) {
        super(where + ": expected " + expected + ", found " + found);
        this.where = where;
        this.expected = expected;
        this.found = found;
    }

    public SourcePosition where() {
        return where;
    }

    public String expected() {
        return expected;
    }

    /** The kind of what stands there ("a list", "text \"alow\""), not more of the file than that. */
    public String found() {
        return found;
    }
}
