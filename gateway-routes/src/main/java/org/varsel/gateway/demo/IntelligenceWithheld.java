package org.varsel.gateway.demo;

/** The police write intelligence detail into a notice to a municipality; the notice goes, the detail does not. */
final class IntelligenceWithheld implements Scenario {
    @Override
    public String id() {
        return "07-intelligence-withheld";
    }

    @Override
    public String title() {
        return "Intelligence detail in a field: the notice goes, the detail never leaves";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.OBSERVED, Cast.BERGEN);
        Draft draft = Notices.returnee(play, id(), Cast.POLICE, Person.OBSERVED).to(Cast.BERGEN, Notices.PREVENTION);
        Notices.policeReasons(draft, play);

        Told told = play.send(Cast.POLICE, draft);

        play.arrival(Cast.BERGEN, told.disclosure().path("disclosureId").asText());
        play.receipts(Cast.POLICE, told.noticeId(), "R1", "R2", "R4", "R6");
    }
}
