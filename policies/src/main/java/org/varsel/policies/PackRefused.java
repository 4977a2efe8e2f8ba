package org.varsel.policies;

/** A pack that reads well but may not be used: nobody signed it off and nobody accepted it by name. */
public final class PackRefused extends PolicyException {
    private static final long serialVersionUID = 1L;

    public PackRefused(String message) {
        super(message);
    }
}
