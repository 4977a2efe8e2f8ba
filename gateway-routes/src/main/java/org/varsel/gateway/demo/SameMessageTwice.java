package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

final class SameMessageTwice implements Scenario {
    @Override
    public String id() {
        return "09-same-message-twice";
    }

    @Override
    public String title() {
        return "The same message twice, and once more in a new envelope: one disclosure, the same receipts";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.REPEATED, Cast.BERGEN);
        Draft draft = Notices.release(play, id(), Person.REPEATED, true);
        String envelope = play.envelope(Cast.PRISON, draft);

        Told first = play.post(Cast.PRISON, draft.document(), envelope);
        play.arrival(Cast.BERGEN, first.disclosure().path("disclosureId").asText());
        play.receipts(Cast.PRISON, first.noticeId(), "R1", "R2", "R4", "R6");
        play.post(Cast.PRISON, draft.document(), envelope);
        play.post(Cast.PRISON, draft.document(), inNewEnvelope(envelope));
    }

    private static String inNewEnvelope(String envelope) {
        ObjectNode event = (ObjectNode) DemoJson.parse(envelope);
        return event.put("id", UUID.randomUUID().toString()).toString();
    }
}
