package org.varsel.gateway.certificate;

/** An authority gave no answer that can be used. The message says why, for the operator. */
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
        super(message);
    }

    NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
