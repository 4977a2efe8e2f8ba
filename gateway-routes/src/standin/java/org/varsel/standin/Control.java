package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Obeys commands, one JSON object a line: {@code {"id":1,"do":"send","document":{…}}}. Each gets exactly one answer with the
 * same id, {@code "ok"} true or false. Ends on {@code quit} or when the input ends, so that no stand-in outlives its
 * starter.
 */
final class Control {
    private final Outbound outbound;
    private final Writings writings;
    private final ReceivedFolder folder;
    private final Door door;
    private final Events events;

    Control(Outbound outbound, Writings writings, ReceivedFolder folder, Door door, Events events) {
        this.outbound = outbound;
        this.writings = writings;
        this.folder = folder;
        this.door = door;
        this.events = events;
    }

    void obey(BufferedReader commands) throws IOException {
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            ObjectNode answer = Json.object();
            try {
                ObjectNode command = Json.parseObject(line.getBytes(StandardCharsets.UTF_8));
                answer.set("id", command.path("id"));
                String verb = Json.text(command, "do");
                if (verb.equals("quit")) {
                    events.tell(answer.put("ok", true));
                    return;
                }
                answer.setAll(run(verb, command));
                answer.put("ok", true);
            } catch (StandInException | IllegalArgumentException e) {
                answer.put("ok", false).put("error", String.valueOf(e.getMessage()));
            }
            events.tell(answer);
        }
    }

    private ObjectNode run(String verb, ObjectNode command) {
        return switch (verb) {
            case "send" -> outbound.send(
                    Json.child(command, "document"), command.path("dryRun").asBoolean(false));
            case "envelope" -> Json.object().put("envelope", outbound.envelope(Json.child(command, "document")));
            case "post" -> outbound.post(Json.text(command, "envelope"));
            case "relay" -> relay(command);
            case "status" -> outbound.get("/api/v1/notices/" + Json.text(command, "noticeId"));
            case "holds" -> outbound.get("/api/v1/holds");
            case "hold" -> outbound.get("/api/v1/holds/" + Json.text(command, "caseId"));
            case "answer" -> answer(command);
            case "down" -> down();
            case "up" -> up();
            case "knocks" -> Json.object().put("knocks", door.knocks());
            default -> throw new StandInException("there is no command of that name");
        };
    }

    private ObjectNode relay(ObjectNode command) {
        ObjectNode document =
                writings.relay(folder.notice(Json.text(command, "disclosureId")), command.path("additions"));
        ObjectNode told = command.path("hold").asBoolean(false)
                ? Json.object()
                : outbound.send(document, command.path("dryRun").asBoolean(false));
        told.set("document", document);
        return told;
    }

    private ObjectNode answer(ObjectNode command) {
        JsonNode officer = Json.child(command, "officer");
        ObjectNode document = writings.answer(
                command.path("agreed").asBoolean(false),
                Json.text(command, "caseId"),
                Json.text(command, "threadId"),
                officer,
                Json.text(command, "reason"));
        ObjectNode told = outbound.send(document, false);
        told.set("document", document);
        return told;
    }

    private ObjectNode down() {
        door.shut();
        return Json.object();
    }

    private ObjectNode up() {
        int knocks = door.knocks();
        door.open();
        return Json.object().put("knocks", knocks);
    }
}
