package org.varsel.policies.pack;

/** How far a rule's provision was checked. */
public enum Status {
    /** Read in the text of the law by the authors of the pack; no lawyer has signed it off. */
    IN_FORCE("in-force"),
    /** Not checked enough to rely on: permits nothing; still prohibits. */
    NEEDS_VERIFICATION("needs-verification"),
    /** Kept so that old decisions can be read; does nothing. */
    REPEALED("repealed");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
