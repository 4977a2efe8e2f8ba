package org.varsel.gateway.server;

import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.varsel.gateway.Fault;
import org.varsel.gateway.keys.UnusableKey;
import org.varsel.gateway.party.PartyFileInvalid;

/** Why the gateway did not start, in words for its operator instead of a stack trace. */
public final class StartFailure implements FailureAnalyzer {

    /** The words, when the cause is one that an operator can mend. */
    public static Optional<String> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortTaken
                    || cause instanceof PartyFileInvalid
                    || cause instanceof UnusableKey
                    || cause instanceof Fault) {
                return Optional.ofNullable(cause.getMessage());
            }
        }
        return Optional.empty();
    }

    @Override
    @SuppressWarnings("NullAway") // the interface says null for a failure that it cannot explain
    public FailureAnalysis analyze(Throwable failure) {
        return explain(failure)
                .map(words -> new FailureAnalysis(words, null, failure))
                .orElse(null);
    }
}
