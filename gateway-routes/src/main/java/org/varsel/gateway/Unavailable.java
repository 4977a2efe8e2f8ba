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

    private Unavailable(ErrorCode code, String detail, Duration retryAfter, boolean stackTrace) {
        super(code, detail, null, stackTrace);
        this.retryAfter = retryAfter;
    }

    /** Of one caller, who asked for too much: comes at the pace of an attacker, and carries no stack trace. */
    public static Unavailable toThisCaller(ErrorCode code, String detail, Duration retryAfter) {
        return new Unavailable(code, detail, retryAfter, false);
    }

    /** How long to wait before the next attempt. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
