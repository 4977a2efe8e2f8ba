package org.varsel.gateway.keys;

import java.util.Arrays;
import java.util.Optional;

/** Whose signatures a law bundle needs: one of each, with different keys. */
public enum LawRole {
    /** Answers for what the rules say. */
    LAWYER("lawyer"),
    /** Answers for using them here. */
    OPERATOR("operator");

    private final String word;

    LawRole(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** What the name of every key of this role ends with. */
    public String ending() {
        return "/law-" + word;
    }

    public static Optional<LawRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}
