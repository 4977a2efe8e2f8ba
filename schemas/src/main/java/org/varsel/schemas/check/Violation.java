package org.varsel.schemas.check;

import org.varsel.schemas.constraint.Severity;

/**
 * One thing that is wrong with a document.
 *
 * @param path JSON Pointer (RFC 6901) of the place; empty for the whole document. Made of names of the schema and of indexes only.
 * @param code stable word for what is wrong, such as {@code missing} or {@code unknown-member}
 * @param message what is wrong and what to do; never a value of the document
 */
public record Violation(String path, String code, String message, Severity severity) {

    public Violation(String path, String code, String message) {
        this(path, code, message, Severity.ERROR);
    }
}
