package org.varsel.gateway;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure in a room. {@link Rejected} is the sender's and is never retried, {@link Unavailable} passes, {@link Fault}
 * is ours. A refusal by law is not among them: that is a decision, a value.
 *
 * <p>The message of the exception is code and detail; it never holds a value of a notice, so it may be logged.
 */
public abstract sealed class GatewayException extends RuntimeException permits Rejected, Unavailable, Fault {

    private final ErrorCode code;
    private final String detail;

    GatewayException(ErrorCode code, String detail, @Nullable Throwable cause, boolean stackTrace) {
        super(code.code() + ": " + detail, cause, true, stackTrace);
        this.code = code;
        this.detail = detail;
    }

    public ErrorCode code() {
        return code;
    }

    /** What was wrong, for people; never a value of the notice. */
    public String detail() {
        return detail;
    }

    /** Where in the notice, as a JSON pointer, when there is one place. */
    public Optional<String> pointer() {
        return Optional.empty();
    }

    /** All places, when there are several. */
    public List<Finding> findings() {
        return List.of();
    }
}
