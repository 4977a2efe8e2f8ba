package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The two hops of a returnee notice: security service to police district, police district to the home municipality. */
final class Returnee {
    private Returnee() {}

    /** First hop; gives the disclosure as the police received it. */
    static String toPolice(Play play, Draft draft) {
        Told told = play.send(Cast.PST, draft.to(Cast.POLICE, "police"));
        String disclosureId = told.disclosure().path("disclosureId").asText();
        play.arrival(Cast.POLICE, disclosureId);
        play.receipts(Cast.PST, told.noticeId(), "R1", "R2", "R4", "R6");
        return disclosureId;
    }

    /** Second hop, up to the point where the originator has to agree; gives the police's notice. */
    static Told toBergen(Play play, String disclosureId, ObjectNode additions) {
        play.narration().say("");
        play.narration()
                .say("The police district relays what it received, with its own necessity and proportionality.");
        return play.relay(Cast.POLICE, disclosureId, additions);
    }

    /** The originator looks at what would leave, then answers. */
    static void originator(Play play, Told relayed, boolean agrees, String reason) {
        JsonNode hold = play.hold(Cast.PST, relayed.disclosure().path("caseId").asText());
        play.narration().say("");
        play.narration()
                .say("The case waits for " + Cast.PST.fullName() + ", which is shown what would leave: "
                        + hold.path("wouldLeave").properties().stream()
                                .map(e -> e.getKey())
                                .toList());
        play.answer(Cast.PST, hold, agrees, reason);
    }
}
