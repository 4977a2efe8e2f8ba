package org.varsel.log.verify;

/** Something received has not its form. Caught within this package, where it becomes a fault. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what);
    }

    /** What is wrong, in words. */
    String what() {
        return String.valueOf(getMessage());
    }
}
