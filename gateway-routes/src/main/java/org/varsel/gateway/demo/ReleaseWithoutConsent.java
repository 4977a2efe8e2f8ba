package org.varsel.gateway.demo;

final class ReleaseWithoutConsent implements Scenario {
    @Override
    public String id() {
        return "05-release-without-consent";
    }

    @Override
    public String title() {
        return "A planned release, without consent: denied";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.UNWILLING);
        Draft draft = Notices.release(play, id(), Person.UNWILLING, false);

        Told told = play.send(Cast.PRISON, draft);

        play.receipts(Cast.PRISON, told.noticeId(), "R1", "R2");
    }
}
