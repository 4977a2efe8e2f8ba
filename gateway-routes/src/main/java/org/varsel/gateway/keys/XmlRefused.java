package org.varsel.gateway.keys;

/** A signed or encrypted XML document from outside was not accepted. */
public final class XmlRefused extends FormRefused {
    private static final long serialVersionUID = 1L;

    XmlRefused(Reason reason, String message) {
        super(reason, message, null);
    }

    XmlRefused(Reason reason, String message, Throwable cause) {
        super(reason, message, cause);
    }
}
