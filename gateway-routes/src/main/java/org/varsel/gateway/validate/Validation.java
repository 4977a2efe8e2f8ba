package org.varsel.gateway.validate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.authenticate.AuthenticMessage;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** Makes a valid notice of an authentic message, or says everything that is wrong with it. Decides nothing. */
public final class Validation {

    private final MessageTypes types;
    private final FormCheck form;
    private final RegistryRules registryRules;
    private final TimeRules timeRules;
    private final Clock clock;

    Validation(MessageTypes types, FormCheck form, RegistryRules registryRules, TimeRules timeRules, Clock clock) {
        this.types = types;
        this.form = form;
        this.registryRules = registryRules;
        this.timeRules = timeRules;
        this.clock = clock;
    }

    public ValidNotice notice(AuthenticMessage message) {
        requireNonNull(message, "message");
        try {
            return checked(message);
        } catch (Rejected e) {
            throw e.of(message.party(), message.envelopeId());
        }
    }

    private ValidNotice checked(AuthenticMessage message) {
        MessageType type = types.find(message.typeId()).orElseThrow(() -> new Rejected(
                        ErrorCode.VALIDATE_TYPE_UNKNOWN, "No message type of this name and version is known.")
                .at("/header/type"));
        JsonNode tree = StrictJson.parse(message.submissionBytes());
        if (!(tree instanceof ObjectNode document)) {
            throw new Rejected(ErrorCode.VALIDATE_SCHEMA, "A submission is a JSON object.").at("");
        }
        List<Warning> warnings = new ArrayList<>();
        Submission submission = form.check(type, document, warnings);
        timeRules.check(submission.header(), clock.instant());
        registryRules.check(
                message.party(), type, submission.header(), submission.legal().jurisdiction());
        OneSubject.check(submission);
        return new ValidNotice(
                message.party(),
                type,
                submission,
                document,
                message.submissionBytes(),
                message.evidence(),
                message.envelopeId(),
                warnings,
                message.dryRun(),
                message.receivedAt(),
                message.correlationId());
    }
}
