package org.varsel.log;

/** Text that should be base64 or a hash is not, or is not written the one allowed way. */
public final class MalformedEncoding extends DisclosureLogException {
    public MalformedEncoding(String message) {
        super(message);
    }

    MalformedEncoding(String message, Throwable cause) {
        super(message, cause);
    }
}
