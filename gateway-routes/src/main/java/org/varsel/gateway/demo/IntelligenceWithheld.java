package org.varsel.gateway.demo;

final class IntelligenceWithheld implements Scenario {
    @Override
    public String id() {
        return "07-intelligence-withheld";
    }

    @Override
    public String title() {
        return "Intelligence detail in fields: the notice goes, the detail never leaves";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.OBSERVED, Cast.POLICE);

        Returnee.toPolice(play, Notices.intelligence(play, id(), Person.OBSERVED));
    }
}
