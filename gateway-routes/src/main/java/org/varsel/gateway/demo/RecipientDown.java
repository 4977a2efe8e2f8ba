package org.varsel.gateway.demo;

final class RecipientDown implements Scenario {
    @Override
    public String id() {
        return "11-recipient-down";
    }

    @Override
    public String title() {
        return "The recipient is down for a while, then up: the notice waits and arrives once";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.PATIENT, Cast.BERGEN);
        Draft draft = Notices.release(play, id(), Person.PATIENT, true);

        play.goDown(Cast.BERGEN);
        Told told = play.send(Cast.PRISON, draft);
        int knocks = play.comeUp(Cast.BERGEN);
        play.narration().say("");
        play.narration()
                .say("The municipality was down while the gateway tried " + knocks + " time(s), and is up again.");

        play.arrival(Cast.BERGEN, told.disclosure().path("disclosureId").asText());
        play.receipts(Cast.PRISON, told.noticeId(), "R1", "R2", "R4", "R6");
    }
}
