package org.varsel.policies;

/** Anything this module refuses to do. Never thrown by {@link LawBundle#decide}: a failure there is a refusal of the notice. */
public class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PolicyException(String message) {
        super(message);
    }

    public PolicyException(String message, Throwable cause) {
        super(message, cause);
    }
}
