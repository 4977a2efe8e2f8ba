package org.varsel.gateway.authenticate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/**
 * Makes a filing a submission. The party has signed nothing, so what is kept as evidence is the gateway's own word: a JWS of a
 * kind of its own that says which account filed what, for whom and when. It can never be taken for a party's signature, because kind and
 * signer differ.
 *
 * <pre>{filing: {party, user, name, at}, submission}</pre>
 */
public final class FiledSubmissions {
    private static final String FILING = "filing";
    private static final String SUBMISSION = "submission";

    private final SealKey key;

    FiledSubmissions(SealKey key) {
        this.key = key;
    }

    public AuthenticMessage message(Filing filing) {
        requireNonNull(filing, "filing");
        JsonNode submission = StrictJson.parse(filing.submission());
        JsonNode header = submission.path("header");
        // The account's party is the only one that anything can be filed for.
        Authentication.requireSender(filing.party().id(), header);
        return new AuthenticMessage(
                filing.party(),
                header.path("noticeId").asText(),
                header.path("type").asText(),
                filing.submission(),
                Evidence.ofJws(Jws.sign(ContentTypes.FILING, testimony(filing, submission), key)),
                false,
                filing.filedAt(),
                filing.correlationId());
    }

    private static byte[] testimony(Filing filing, JsonNode submission) {
        ObjectNode testimony = StrictJson.mapper().createObjectNode();
        testimony
                .putObject(FILING)
                .put("party", filing.party().id().toString())
                .put("user", filing.user())
                .put("name", filing.name())
                .put("at", filing.filedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        testimony.set(SUBMISSION, submission);
        return Jcs.canonical(testimony);
    }

    /** The canonical bytes of the submission inside the gateway's word. */
    public static byte[] submission(byte[] testimony) {
        JsonNode tree = StrictJson.parse(testimony);
        if (!tree.path(FILING).isObject() || !tree.path(SUBMISSION).isObject()) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "the record of a filing holds no submission");
        }
        return Jcs.canonical(tree.path(SUBMISSION));
    }
}
