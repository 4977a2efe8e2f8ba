package org.varsel.schemas.xml;

import javax.xml.stream.Location;
import org.varsel.schemas.SchemasException;

/**
 * The bytes are not XML that has one reading only, or a document has no twin. Carries no cause on purpose: a parser's own message
 * quotes what it read.
 */
public final class MalformedXml extends SchemasException {

    /** Why, as a stable word of the wire. */
    public enum Reason {
        ENCODING("encoding", "is not UTF-8 without a byte order mark; send plain UTF-8"),
        DOCTYPE("doctype", "has a document type declaration; leave it out"),
        INSTRUCTION("instruction", "has a processing instruction; leave it out"),
        COMMENT("comment", "has a comment; leave it out"),
        CDATA("cdata", "has a CDATA section; write its text with character references"),
        DEPTH("depth", "is nested more than " + StrictXml.MAX_DEPTH + " levels deep; flatten it"),
        SIZE("size", "is larger than allowed; send less"),
        ATTRIBUTES("attributes", "has attributes that do not belong there, or too many; leave them out"),
        NAMESPACE("namespace", "has a name of another namespace than the schema says; correct it"),
        SHAPE("shape", "is not made of elements as the schema says; follow the schema"),
        SYNTAX("syntax", "is not one well-formed XML 1.0 document; correct the syntax");

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

    MalformedXml(Reason reason) {
        super("the document " + reason.advice);
        this.reason = reason;
    }

    MalformedXml(Reason reason, long line, long column) {
        super("the document " + reason.advice + " (line " + line + ", column " + column + ")");
        this.reason = reason;
    }

    MalformedXml(Reason reason, Location at) {
        this(reason, at.getLineNumber(), at.getColumnNumber());
    }

    public Reason reason() {
        return reason;
    }

    /** The reason in words, without the place. */
    public String advice() {
        return reason.advice;
    }
}
