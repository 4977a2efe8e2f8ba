package org.varsel.gateway.review;

/** There is no such thing, or none that this person may know of: the same answer. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFound() {
        super("no such page", null, false, false);
    }
}
