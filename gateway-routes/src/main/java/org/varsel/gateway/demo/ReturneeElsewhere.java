package org.varsel.gateway.demo;

final class ReturneeElsewhere implements Scenario {
    @Override
    public String id() {
        return "03-returnee-elsewhere";
    }

    @Override
    public String title() {
        return "The same about a person who lives in another municipality: denied";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.ELSEWHERE, Cast.POLICE);
        Draft draft = Notices.returnee(play, id(), Person.ELSEWHERE);

        String atPolice = Returnee.toPolice(play, draft);
        Told relayed = Returnee.toBergen(
                play, atPolice, Notices.additions(play, "returnee.notified/relay-other-municipality"));

        play.receipts(Cast.POLICE, relayed.noticeId(), "R1", "R2");
    }
}
