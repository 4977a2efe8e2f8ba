package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.StrictJson;

/**
 * What a sender is about to sign.
 *
 * @param notice the submission in its canonical form
 * @param signed the same, or the message that says it in the sender's own format
 */
record Outgoing(JsonNode notice, JsonNode signed) {

    static Outgoing of(JsonNode notice) {
        return new Outgoing(notice, notice);
    }

    static Outgoing of(TranslationFile file) {
        JsonNode signed = StrictJson.mapper().createObjectNode().set("message", MessageJson.of(file.message()));
        return new Outgoing(file.canonical(Profile.SUBMISSION), signed);
    }
}
