package org.varsel.gateway.demo;

final class ReturneeVetoed implements Scenario {
    @Override
    public String id() {
        return "02-returnee-vetoed";
    }

    @Override
    public String title() {
        return "The same, but the originator says no: nothing reaches the municipality";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.VETOED, Cast.POLICE);
        Draft draft = Notices.returnee(play, id(), Person.VETOED);

        String atPolice = Returnee.toPolice(play, draft);
        Told relayed = Returnee.toBergen(play, atPolice, Notices.additions(play, "returnee.notified/relay"));
        Returnee.originator(play, relayed, false, "Telling the municipality now would hamper an ongoing assessment.");

        play.receipts(Cast.POLICE, relayed.noticeId(), "R1", "R2");
    }
}
