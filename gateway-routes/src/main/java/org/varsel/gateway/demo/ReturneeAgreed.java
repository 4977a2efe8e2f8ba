package org.varsel.gateway.demo;

final class ReturneeAgreed implements Scenario {
    @Override
    public String id() {
        return "01-returnee-agreed";
    }

    @Override
    public String title() {
        return "A returnee, two hops, released after the originator agreed";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.RETURNEE, Cast.POLICE, Cast.BERGEN);
        Draft draft = Notices.returnee(play, id(), Person.RETURNEE);

        String atPolice = Returnee.toPolice(play, draft);
        Told relayed = Returnee.toBergen(play, atPolice, Notices.additions(play, "returnee.notified/relay"));
        Returnee.originator(play, relayed, true, "Telling the municipality does not hamper our work.");

        play.arrival(Cast.BERGEN, relayed.disclosure().path("disclosureId").asText());
        play.receipts(Cast.POLICE, relayed.noticeId(), "R1", "R2", "R4", "R6");
    }
}
