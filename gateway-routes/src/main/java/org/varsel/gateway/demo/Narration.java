package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.demo.ReceiptView.Read;

/** Tells a scenario as it goes: what was sent, what the law said of each field, what came back, and the proof. */
final class Narration {
    private final Screen screen;

    Narration(Screen screen) {
        this.screen = screen;
    }

    void say(String text) {
        screen.line(text);
    }

    void sent(Cast by, JsonNode document, Told told) {
        JsonNode header = document.path("header");
        List<String> to = new ArrayList<>();
        header.path("permittedRecipient")
                .forEach(each ->
                        to.add(each.path("name").asText(each.path("value").asText())));
        screen.line("");
        screen.line(by.fullName() + (to.isEmpty() ? "" : " -> " + String.join(", ", to)) + ": "
                + header.path("type").asText() + ", HTTP " + told.status() + ", " + told.result());
        if (told.body().has("detail")) {
            screen.line("answer    " + told.body().path("title").asText() + ": "
                    + told.body().path("detail").asText());
        }
        told.decisions().forEach(this::decision);
        receipts(by, told.receipts());
        for (JsonNode disclosure : told.disclosures()) {
            if (disclosure.has("log")) {
                screen.line("log       " + disclosure.path("log").path("origin").asText() + ", index "
                        + disclosure.path("log").path("index").asLong());
            }
        }
    }

    /** Field by field, as the gateway signed it in the R2. */
    void decision(JsonNode decision) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode field : decision.path("fields")) {
            rows.add(List.of(
                    field.path("path").asText(),
                    field.path("outcome").asText(),
                    field.path("rule").asText("no rule"),
                    field.path("citation").asText(field.path("reason").asText())));
        }
        screen.table(rows);
        List<String> missing = new ArrayList<>();
        decision.path("missingFacts")
                .forEach(fact -> missing.add(fact.path("fact").asText()));
        if (!missing.isEmpty()) {
            screen.line("waits for " + String.join(", ", missing));
        }
        List<String> duties = new ArrayList<>();
        decision.path("duties").forEach(duty -> duties.add(duty.path("do").asText()));
        if (!duties.isEmpty()) {
            screen.line("duties    " + String.join(", ", duties));
        }
    }

    /** A dry run's decision, with the law's sentences for the first field and the smallest change of facts that would turn it. */
    void explanation(JsonNode decision) {
        decision(decision);
        JsonNode first = decision.path("explanation").path(0);
        first.path("sentences").forEach(sentence -> screen.line("because   " + sentence.asText()));
        first.path("smallestChange")
                .forEach(
                        change -> screen.line("turned by " + change.path("fact").asText() + " = "
                                + change.path("to").asText()));
    }

    void receipts(Cast of, List<Read> receipts) {
        for (Read receipt : receipts) {
            screen.line("receipt   " + receipt.kind() + " " + receipt.status() + ", "
                    + (receipt.verified() ? "signature of " + receipt.signer() + " verified" : "NOT VERIFIED")
                    + ", held by "
                    + of.key());
        }
    }

    void arrival(Cast at, JsonNode event, Path folder) {
        screen.line("");
        if (event.path("event").asText().equals("rejected")) {
            screen.line(at.fullName() + " rejected the delivery: "
                    + event.path("failure").asText());
            return;
        }
        screen.line(at.fullName() + " received " + event.path("type").asText() + ", proof and "
                + event.path("checks").asInt() + " checks verified with its own code");
        screen.line("fields    " + String.join(", ", fields(folder)));
    }

    private static List<String> fields(Path folder) {
        List<String> fields = new ArrayList<>();
        Path notice = folder.resolve("notice.json");
        if (!Files.exists(notice)) {
            return fields;
        }
        try {
            JsonNode content = DemoJson.parse(Files.readString(notice)).path("content");
            content.properties().forEach(category -> category.getValue()
                    .properties()
                    .forEach(element -> fields.add(category.getKey() + "." + element.getKey())));
            return fields;
        } catch (IOException e) {
            throw DemoFailure.environment("What was received in " + folder + " cannot be read", e);
        }
    }
}
