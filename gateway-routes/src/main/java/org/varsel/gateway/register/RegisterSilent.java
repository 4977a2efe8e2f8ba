package org.varsel.gateway.register;

import org.jspecify.annotations.Nullable;

/** A register could not say. The message is for the operator and never repeats what was asked. */
public final class RegisterSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegisterSilent(String message) {
        this(message, null);
    }

    public RegisterSilent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
