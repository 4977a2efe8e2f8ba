package org.varsel.gateway.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.varsel.gateway.lifecycle.LiveGateway;

/**
 * What came of an attack.
 *
 * @param outcome in the words of the table
 * @param said everything that the attacker could read
 * @param party whose attack it was as far as the gateway could know
 */
record Observed(String outcome, String said, String party) {

    /** An answer: status and code of a refusal, or status and what became of the notice. */
    static Observed answer(String party, HttpResponse<String> answer) {
        JsonNode body = LiveGateway.json(answer);
        String word = body.has("code")
                ? body.path("code").asText()
                : body.path("status").asText();
        return new Observed(answer.statusCode() + " " + word, answer.body(), party);
    }

    Observed withOutcome(String other) {
        return new Observed(other, said, party);
    }
}
