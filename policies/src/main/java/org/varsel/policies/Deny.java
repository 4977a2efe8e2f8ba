package org.varsel.policies;

import java.util.List;

/** Nothing leaves. */
public record Deny(Question question, List<FieldDecision> fields, String policyDigest, DenyReason reason)
        implements Decision {
    public Deny {
        fields = List.copyOf(fields);
    }

    @Override
    public String word() {
        return "denied";
    }
}
