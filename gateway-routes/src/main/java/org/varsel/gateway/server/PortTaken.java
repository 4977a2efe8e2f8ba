package org.varsel.gateway.server;

/** A port cannot be opened. One line: which, and the setting that changes it. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(String message, Throwable cause) {
        super(message, cause);
    }
}
