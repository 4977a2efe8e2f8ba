package org.varsel.gateway.demo;

final class ReleaseWithConsent implements Scenario {
    @Override
    public String id() {
        return "04-release-with-consent";
    }

    @Override
    public String title() {
        return "A planned release, with the prisoner's consent: released";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.CONSENTING, Cast.BERGEN);
        Draft draft = Notices.release(play, id(), Person.CONSENTING, true);

        Told told = play.send(Cast.PRISON, draft);

        play.arrival(Cast.BERGEN, told.disclosure().path("disclosureId").asText());
        play.receipts(Cast.PRISON, told.noticeId(), "R1", "R2", "R4", "R6");
    }
}
