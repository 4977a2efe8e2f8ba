package org.varsel.gateway.demo;

/** The police's own notice, so that nothing but the age stands in the way. */
final class ChildDenied implements Scenario {
    @Override
    public String id() {
        return "06-child-denied";
    }

    @Override
    public String title() {
        return "A child of fifteen: denied to the municipality, and explained";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.CHILD);
        Draft draft = Notices.child(play, id(), Person.CHILD);

        Told dryRun = play.dryRun(Cast.POLICE, draft);
        play.narration().say("");
        play.narration().say("Asked first without sending (dry run):");
        dryRun.body().path("decisions").forEach(play.narration()::explanation);
        Told told = play.send(Cast.POLICE, draft);

        play.receipts(Cast.POLICE, told.noticeId(), "R1", "R2");
    }
}
