package org.varsel.gateway.receive;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.GatewayException;

/**
 * What the filters took from the wire: the body within the limit, or why there is none. The refusal waits here until the
 * route asks, so that every answer is made in one place.
 */
@SuppressWarnings("ArrayRecordComponent")
record Inbound(byte[] body, @Nullable GatewayException refusal, Instant receivedAt) {

    private static final String ATTRIBUTE = Inbound.class.getName();

    static Inbound of(byte[] body, Instant receivedAt) {
        return new Inbound(body, null, receivedAt);
    }

    static Inbound refused(GatewayException refusal, Instant receivedAt) {
        return new Inbound(new byte[0], refusal, receivedAt);
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What a filter attached; a request that did not pass it has no body and is refused as unreadable. */
    static @Nullable Inbound from(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Inbound inbound ? inbound : null;
    }

    /** The body. */
    byte[] require() {
        if (refusal != null) {
            throw refusal;
        }
        return body;
    }
}
