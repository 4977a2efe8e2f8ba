package org.varsel.gateway.server;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.varsel.gateway.Fault;
import org.varsel.gateway.keys.UnusableKey;
import org.varsel.gateway.party.PartyFileInvalid;
import org.varsel.policies.PolicyException;

/** Why the gateway did not start, in words for its operator instead of a stack trace. */
public final class StartFailure implements FailureAnalyzer {

    /** The words, when the cause is one that an operator can mend. */
    public static Optional<String> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortTaken
                    || cause instanceof PartyFileInvalid
                    || cause instanceof UnusableKey
                    || cause instanceof PolicyException
                    || cause instanceof Fault) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof BindValidationException invalid) {
                return Optional.of(invalid.getValidationErrors().getAllErrors().stream()
                        .map(StartFailure::words)
                        .sorted()
                        .collect(Collectors.joining("; ")));
            }
            if (cause instanceof UnboundConfigurationPropertiesException unknown) {
                return Optional.of("There is no such setting: "
                        + unknown.getUnboundProperties().stream()
                                .map(property -> property.getName().toString())
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ". Correct or remove it.");
            }
            if (cause instanceof ConverterNotFoundException || cause instanceof ConversionFailedException) {
                return bound(failure);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> bound(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind && bind.getProperty() != null) {
                return Optional.of(bind.getProperty().getName() + " cannot be read as "
                        + bind.getTarget().getType() + ". Correct it.");
            }
        }
        return Optional.empty();
    }

    private static String words(ObjectError error) {
        String field = error instanceof FieldError place ? place.getField() : "";
        return error.getObjectName() + "." + field + " " + error.getDefaultMessage();
    }

    @Override
    @SuppressWarnings("NullAway") // the interface says null for a failure that it cannot explain
    public FailureAnalysis analyze(Throwable failure) {
        return explain(failure)
                .map(words -> new FailureAnalysis(words, null, failure))
                .orElse(null);
    }
}
