package org.varsel.gateway.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;

final class WithdrawnAndDestroyed implements Scenario {
    @Override
    public String id() {
        return "10-withdrawn-and-destroyed";
    }

    @Override
    public String title() {
        return "A withdrawal: the recipient destroys what it received and signs that it did";
    }

    @Override
    public void play(Play play) {
        // Nobody may have it in the end: the recipient destroys it.
        play.canaries().name(Person.WITHDRAWN);
        Draft notice = Notices.release(play, id(), Person.WITHDRAWN, true);
        Told told = play.send(Cast.PRISON, notice);
        play.arrival(Cast.BERGEN, told.disclosure().path("disclosureId").asText());
        play.receipts(Cast.PRISON, told.noticeId(), "R1", "R2", "R4", "R6");

        Draft withdrawal = play.draft("notice.withdrawn/ok", Cast.PRISON)
                .header("threadId", notice.threadId())
                .header("inReplyTo", notice.noticeId())
                .set("withdrawal", "reason", "sent-in-error")
                .set(
                        "withdrawal",
                        "destroyBy",
                        LocalDate.ofInstant(play.now(), ZoneOffset.UTC)
                                .plusDays(3)
                                .toString());
        Told withdrawn = play.send(Cast.PRISON, withdrawal);
        play.arrival(Cast.BERGEN, withdrawn.disclosure().path("disclosureId").asText());
        play.receipts(Cast.PRISON, withdrawn.noticeId(), "R1", "R2", "R4", "R7");
    }
}
