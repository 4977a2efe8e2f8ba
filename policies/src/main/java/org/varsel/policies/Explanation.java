package org.varsel.policies;

import java.util.List;
import java.util.Map;

/** Why one field got its outcome. Nothing is computed before it is asked for, and nothing here holds a value of the notice. */
public interface Explanation {
    Reason reason();

    /** Every comparison of the rules that decided, with what was known. */
    List<Atom> atoms();

    /** The rules that cover the field and did not decide, and why. */
    List<LosingRule> losing();

    /** Searched for at each call; costs far more than the decision. */
    SmallestChange smallestChange();

    /**
     * For people. Names no person and no value of the notice.
     *
     * @param language one of the pack's languages; English when it has no such language
     */
    List<String> sentences(String language);

    /** Canonical form for the record: text, whole numbers, booleans, lists and maps only; without the smallest change. */
    Map<String, Object> toMap();
}
