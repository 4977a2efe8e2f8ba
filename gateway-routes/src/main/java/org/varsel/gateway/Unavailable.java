package org.varsel.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something the gateway needs is not there at the moment. The same message may be sent again after a while. */
public final class Unavailable extends GatewayException {

    private final Duration retryAfter;

    public Unavailable(ErrorCode code, String detail, Duration retryAfter) {
        this(code, detail, retryAfter, null);
    }

    public Unavailable(ErrorCode code, String detail, Duration retryAfter, @Nullable Throwable cause) {
        super(code, detail, cause, true);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next attempt. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
