package org.varsel.gateway.receive;

import com.fasterxml.jackson.databind.JsonNode;
import org.varsel.schemas.json.Jcs;

/** A JSON answer; its bytes are canonical, so that the same answer is the same bytes. Nobody changes the tree. */
public record JsonAnswer(int status, JsonNode tree) implements Answer {

    public static JsonAnswer ok(JsonNode tree) {
        return of(200, tree);
    }

    public static JsonAnswer of(int status, JsonNode tree) {
        return new JsonAnswer(status, tree);
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] body() {
        return Jcs.canonical(tree);
    }

    @Override
    public String toString() {
        return "JsonAnswer[" + status + "]";
    }
}
