package org.varsel.log;

/**
 * Root of everything this module throws on purpose. Messages say what was wrong and where; they never repeat a value out
 * of an entry, an opening or a vault row.
 */
public abstract class DisclosureLogException extends RuntimeException {
    protected DisclosureLogException(String message) {
        super(message);
    }

    protected DisclosureLogException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Always there. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
