package org.varsel.gateway;

import org.jspecify.annotations.Nullable;

/** The gateway's own fault: nothing was sent, and an operator must look at it. */
public final class Fault extends GatewayException {

    public Fault(ErrorCode code, String detail) {
        this(code, detail, null);
    }

    public Fault(ErrorCode code, String detail, @Nullable Throwable cause) {
        super(code, detail, cause, true);
    }
}
