package org.varsel.gateway.keys;

/** A sealed or signed CMS structure, or the package inside one, was not accepted. */
public final class CmsRefused extends FormRefused {
    private static final long serialVersionUID = 1L;

    CmsRefused(Reason reason, String message) {
        super(reason, message, null);
    }

    CmsRefused(Reason reason, String message, Throwable cause) {
        super(reason, message, cause);
    }
}
