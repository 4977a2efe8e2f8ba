package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/**
 * Submissions that their senders signed in the format of their own system: {@code {"message": {dialect, headers, parts}}}. The
 * message is held against its format, then read; from there on it is a submission like any other. The same bytes give the same
 * submission for as long as the format is installed: what was signed is read again when a held case is decided.
 */
public final class InboundMessages {
    private static final String MESSAGE = "message";

    private InboundMessages() {}

    /** The canonical bytes of the submission; bytes that hold no message are given back as they are. */
    public static byte[] canonical(byte[] signed) {
        JsonNode tree = StrictJson.parse(signed);
        return tree.has(MESSAGE) && tree.size() == 1 ? translated(tree.path(MESSAGE)) : signed;
    }

    private static byte[] translated(JsonNode json) {
        DialectMessage message = MessageJson.read(json);
        Dialect dialect = Dialects.standard()
                .find(message.dialect())
                .filter(known -> known.profiles().contains(Profile.SUBMISSION))
                .orElseThrow(() -> new Rejected(
                                ErrorCode.TRANSLATE_UNREADABLE, "No installed format of that name carries submissions.")
                        .at("/message/dialect"));
        List<Finding> findings = dialect.check(Profile.SUBMISSION, message);
        if (!findings.isEmpty()) {
            throw new Rejected(
                            ErrorCode.TRANSLATE_UNREADABLE,
                            findings.size() + " places do not fit the schema of " + dialect.name() + ".")
                    .with(findings);
        }
        try {
            return Jcs.canonical(dialect.read(Profile.SUBMISSION, message));
        } catch (MalformedJson e) {
            throw new Rejected(
                    ErrorCode.TRANSLATE_UNREADABLE, "The message says what no strict JSON document can hold.");
        }
    }
}
