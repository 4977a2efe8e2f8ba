package org.varsel.schemas.json;

import org.varsel.schemas.SchemasException;

/**
 * The bytes are not JSON that has one reading only. Carries no cause on purpose: a parser's own message quotes what it read.
 */
public final class MalformedJson extends SchemasException {

    /** Why, as a stable word of the wire. */
    public enum Reason {
        ENCODING("encoding", "is not UTF-8 without a byte order mark; send plain UTF-8"),
        SIZE("size", "is larger than allowed; send less"),
        DEPTH("depth", "is nested more than " + StrictJson.MAX_DEPTH + " levels deep; flatten it"),
        DUPLICATE_KEY("duplicate-key", "has a member twice in one object; send it once"),
        SURROGATE("surrogate", "has half a surrogate pair in a string; send whole characters"),
        NUMBER("number", "has a number that is not an integer of at most 15 digits; send integers only"),
        SHAPE("shape", "does not have the expected members and types; follow the schema"),
        SYNTAX("syntax", "is not one JSON value as RFC 8259 defines it; correct the syntax");

        private final String code;
        private final String advice;

        Reason(String code, String advice) {
            this.code = code;
            this.advice = advice;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    MalformedJson(Reason reason) {
        super("the document " + reason.advice);
        this.reason = reason;
    }

    MalformedJson(Reason reason, long line, long column) {
        super("the document " + reason.advice + " (line " + line + ", column " + column + ")");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
