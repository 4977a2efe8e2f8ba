package org.varsel.gateway.review.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is for. An account may have several; each opens its own pages and no others. */
public enum Role {
    /** Answers for the lawfulness of what left: reads everything, opens content for a stated use. */
    COMPLIANCE_OFFICER,
    /** Answers held cases of one party. */
    APPROVER,
    /** An oversight body: reads, opens content for a stated use, changes nothing. */
    AUDITOR,
    /** Keeps the machine running: numbers only, nothing about anybody. */
    OPERATOR,
    /** Staff of a party without a system: files concerns in its name, and sees nothing but what was filed in the same session. */
    FRONTLINE;

    /** As written in the accounts file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
