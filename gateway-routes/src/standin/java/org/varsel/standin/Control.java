package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Runs the commands of one party, each a JSON object: {@code {"id":1,"as":"police","do":"send","document":{…}}}. Each gets exactly
 * one answer with the same id, {@code "ok"} true or false.
 */
final class Control {
    private final Outbound outbound;
    private final Writings writings;
    private final ReceivedFolder folder;
    private final Door door;

    Control(Outbound outbound, Writings writings, ReceivedFolder folder, Door door) {
        this.outbound = outbound;
        this.writings = writings;
        this.folder = folder;
        this.door = door;
    }

    ObjectNode run(String verb, ObjectNode command) {
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
