package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.varsel.gateway.demo.ReceiptView.Read;

/** One scenario on stage: what its parties can do, told to the audience as it happens and kept as evidence. */
final class Play {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Stage stage;
    private final Narration narration;
    private final Exhibit exhibit = new Exhibit();

    Play(Stage stage, Narration narration) {
        this.stage = stage;
        this.narration = narration;
    }

    Exhibit exhibit() {
        return exhibit;
    }

    Canaries canaries() {
        return stage.canaries();
    }

    Narration narration() {
        return narration;
    }

    Instant now() {
        return stage.clock().instant();
    }

    /** One of the project's example documents, such as {@code returnee.notified/ok}. */
    ObjectNode example(String name) {
        return DemoJson.read(stage.options().examples().resolve(name + ".json"));
    }

    /** An example, made this sender's own and of today. */
    Draft draft(String name, Cast sender) {
        return Draft.from(example(name), sender, now());
    }

    Told send(Cast by, Draft draft) {
        return told(by, draft.document(), "send", command().set("document", draft.document()));
    }

    /** Asks what would be decided; nothing leaves. */
    Told dryRun(Cast by, Draft draft) {
        ObjectNode command = command().put("dryRun", true);
        Told told = Told.of(by, stage.of(by).ask("send", command.set("document", draft.document())), stage.receipts());
        exhibit.answered(told);
        return told;
    }

    /** The signed and sealed message, unsent. */
    String envelope(Cast by, Draft draft) {
        return stage.of(by)
                .ask("envelope", command().set("document", draft.document()))
                .path("envelope")
                .asText();
    }

    Told post(Cast by, JsonNode document, String envelope) {
        return told(by, document, "post", command().put("envelope", envelope));
    }

    /** Sends on what was received, with what the relaying party adds and answers for. */
    Told relay(Cast by, String disclosureId, ObjectNode additions) {
        ObjectNode command = command().put("disclosureId", disclosureId).set("additions", additions);
        JsonNode answer = stage.of(by).ask("relay", command);
        return told(by, answer.path("document"), answer);
    }

    /** The cases that wait for this party, of one thread. */
    JsonNode hold(Cast by, String caseId) {
        JsonNode waiting = stage.of(by).ask("holds", command()).path("body").path("holds");
        for (JsonNode hold : waiting) {
            if (hold.path("caseId").asText().equals(caseId)) {
                return stage.of(by).ask("hold", command().put("caseId", caseId)).path("body");
            }
        }
        throw DemoFailure.environment("The case that should wait for " + by.key() + " is not on its list.");
    }

    Told answer(Cast by, JsonNode hold, boolean agreed, String reason) {
        ObjectNode officer = DemoJson.object();
        officer.put("name", "Olga Originator (demo)")
                .put("role", "duty officer")
                .put("unit", "Release desk");
        ObjectNode command = command().put("agreed", agreed).put("reason", reason);
        command.put("caseId", hold.path("caseId").asText());
        command.put("threadId", hold.path("threadId").asText());
        JsonNode answer = stage.of(by).ask("answer", command.set("officer", officer));
        return told(by, answer.path("document"), answer);
    }

    /** Waits until the recipient has taken the delivery and made its checks. */
    String arrival(Cast at, String disclosureId) {
        JsonNode event = stage.of(at)
                .await(
                        "received disclosure " + disclosureId,
                        said -> said.path("disclosureId").asText().equals(disclosureId)
                                && Set.of("received", "rejected")
                                        .contains(said.path("event").asText()));
        exhibit.arrived(at, disclosureId);
        narration.arrival(at, event, stage.home().received(at).resolve(disclosureId));
        return disclosureId;
    }

    /** Waits for a delivery whose number the sender was not told, because it came of somebody else's answer. */
    String arrivalIn(Cast at, String threadId) {
        JsonNode event = stage.of(at)
                .await(
                        "received anything in the thread",
                        said -> said.path("event").asText().equals("received")
                                && said.path("threadId").asText().equals(threadId));
        return arrival(at, event.path("disclosureId").asText());
    }

    /** Waits until the sender can read receipts of all these kinds for its notice. */
    void receipts(Cast sender, String noticeId, String... kinds) {
        Set<String> wanted = Set.copyOf(Arrays.asList(kinds));
        boolean came =
                Patience.until(LIMIT, waited -> kinds(status(sender, noticeId)).containsAll(wanted));
        Told last = status(sender, noticeId);
        if (!came) {
            throw DemoFailure.environment("After " + LIMIT.toSeconds() + " s " + sender.key()
                    + " has of its notice only " + kinds(last) + ", not " + wanted + ".");
        }
        exhibit.lastState(last);
        narration.receipts(sender, last.receipts());
    }

    Told status(Cast sender, String noticeId) {
        JsonNode answer = stage.of(sender).ask("status", command().put("noticeId", noticeId));
        return Told.of(sender, answer, stage.receipts());
    }

    void goDown(Cast party) {
        stage.of(party).ask("down", command());
    }

    /** Waits until somebody came to the shut door, then opens it. */
    int comeUp(Cast party) {
        boolean knocked = Patience.until(
                LIMIT,
                waited ->
                        stage.of(party).ask("knocks", command()).path("knocks").asInt() > 0);
        if (!knocked) {
            throw DemoFailure.environment("Nobody tried to deliver to " + party.key() + " while it was down.");
        }
        return stage.of(party).ask("up", command()).path("knocks").asInt();
    }

    private Told told(Cast by, JsonNode document, String verb, ObjectNode command) {
        return told(by, document, stage.of(by).ask(verb, command));
    }

    private Told told(Cast by, JsonNode document, JsonNode answer) {
        Told told = Told.of(by, answer, stage.receipts());
        exhibit.answered(told);
        narration.sent(by, document, told);
        return told;
    }

    private static Set<String> kinds(Told told) {
        return told.receipts().stream().map(Read::kind).collect(Collectors.toSet());
    }

    private static ObjectNode command() {
        return DemoJson.object();
    }
}
