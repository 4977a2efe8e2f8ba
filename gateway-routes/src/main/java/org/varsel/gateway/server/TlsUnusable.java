package org.varsel.gateway.server;

/** TLS cannot be set up with the keys and authorities that are there. */
final class TlsUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TlsUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
