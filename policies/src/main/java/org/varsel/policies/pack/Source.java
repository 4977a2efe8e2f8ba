package org.varsel.policies.pack;

/** Whose choice something is. */
public enum Source {
    /** The provision itself. */
    LAW("law"),
    /** Ours, stricter than the law or where the law gives no figure. */
    POLICY_FLOOR("policy-floor");

    private final String word;

    Source(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
