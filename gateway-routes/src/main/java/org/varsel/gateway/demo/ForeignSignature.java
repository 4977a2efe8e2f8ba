package org.varsel.gateway.demo;

final class ForeignSignature implements Scenario {
    @Override
    public String id() {
        return "08-foreign-signature";
    }

    @Override
    public String title() {
        return "A notice signed by another party than the one that sends it: refused";
    }

    @Override
    public void play(Play play) {
        play.canaries().name(Person.FORGED);
        Draft draft = play.draft("returnee.notified/relay", Cast.POLICE)
                .about(Person.FORGED)
                .to(Cast.BERGEN, Notices.PREVENTION);

        String signedByPolice = play.envelope(Cast.POLICE, draft);
        play.narration().say("");
        play.narration().say("The prison posts a notice that the police district signed:");
        play.post(Cast.PRISON, draft.document(), signedByPolice);
        play.narration().say("");
        play.narration().say("The prison signs a notice that names the police district as its sender:");
        play.post(Cast.PRISON, draft.document(), play.envelope(Cast.PRISON, draft));
    }
}
