package org.varsel.gateway.keys;

/** A compact JWS or JWE from outside was not accepted. */
public final class JoseRefused extends FormRefused {
    private static final long serialVersionUID = 1L;

    JoseRefused(Reason reason, String message) {
        super(reason, message, null);
    }

    JoseRefused(Reason reason, String message, Throwable cause) {
        super(reason, message, cause);
    }
}
