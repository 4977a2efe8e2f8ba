package org.varsel.policies.engine;

import org.varsel.policies.PolicyException;

/** A fact with a value that its type does not have. Becomes a refusal of the notice. */
final class FactOutOfDomain extends PolicyException {
    private static final long serialVersionUID = 1L;

    FactOutOfDomain(String fact) {
        super("The fact " + fact + " has a value outside its domain; correct the attestation");
    }
}
