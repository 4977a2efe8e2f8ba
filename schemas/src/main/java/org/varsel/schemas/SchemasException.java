package org.varsel.schemas;

/** What this module refuses. Its message names what and where, and never repeats a value of a notice. */
public abstract class SchemasException extends RuntimeException {

    protected SchemasException(String message) {
        super(message);
    }

    protected SchemasException(String message, Throwable cause) {
        super(message, cause);
    }
}
