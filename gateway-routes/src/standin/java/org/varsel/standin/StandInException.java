package org.varsel.standin;

/** A stand-in cannot do what it was told. The message says what and where, never a value of a notice. */
final class StandInException extends RuntimeException {
    StandInException(String message) {
        super(message);
    }

    StandInException(String message, Throwable cause) {
        super(message, cause);
    }
}
