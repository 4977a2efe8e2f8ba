package org.varsel.policies.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The provision a rule stands on.
 *
 * @param act the name of the act in its own language
 * @param url where its text can be read
 * @param confidence how sure the pack's authors are that it says this
 * @param check what a lawyer should look at before signing off, in English
 */
public record Citation(String act, String section, @Nullable String url, Confidence confidence, List<String> check) {
    public Citation {
        check = List.copyOf(check);
    }

    /** How sure the authors are. */
    public enum Confidence {
        HIGH("high"),
        MEDIUM("medium"),
        LOW("low");

        private final String word;

        Confidence(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    @Override
    public String toString() {
        return act + " " + section;
    }
}
