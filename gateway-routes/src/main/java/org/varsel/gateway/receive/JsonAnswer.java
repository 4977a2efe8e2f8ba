package org.varsel.gateway.receive;

import com.fasterxml.jackson.databind.JsonNode;
import org.varsel.schemas.json.Jcs;

/** A JSON answer; its bytes are canonical, so that the same answer is the same bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record JsonAnswer(int status, String contentType, byte[] body) implements Answer {

    public static JsonAnswer ok(JsonNode body) {
        return of(200, body);
    }

    public static JsonAnswer of(int status, JsonNode body) {
        return new JsonAnswer(status, "application/json", Jcs.canonical(body));
    }

    @Override
    public String toString() {
        return "JsonAnswer[" + status + "]";
    }
}
