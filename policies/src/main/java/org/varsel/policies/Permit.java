package org.varsel.policies;

import java.util.List;

/** At least one field leaves, no field waits for a person. Some fields may be withheld. */
public record Permit(Question question, List<FieldDecision> fields, String policyDigest, List<Duty> duties)
        implements Decision {
    public Permit {
        fields = List.copyOf(fields);
        duties = List.copyOf(duties);
    }

    public List<FieldDecision> released() {
        return fields(Outcome.RELEASE);
    }

    @Override
    public String word() {
        return "permitted";
    }
}
