package org.varsel.gateway.hold;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.decide.Cause;
import org.varsel.gateway.decide.Officers;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.record.Holds;
import org.varsel.gateway.record.Tables;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.schemas.notice.Answer;

/**
 * Takes the answer of a named officer of the party that was asked, as a signed notice or from the desk, and has the case
 * ruled anew. To anybody who was not asked, the case does not exist.
 */
public final class Answers {
    private final HeldCases cases;
    private final Tables reader;
    private final Clock clock;

    public Answers(HeldCases cases, Tables reader, Clock clock) {
        this.cases = cases;
        this.reader = reader;
        this.clock = clock;
    }

    /** A {@code release.agreed} or {@code release.vetoed} in reply to a case. */
    public Ruling byNotice(ValidNotice notice) {
        if (Objects.requireNonNull(notice, "no answer").dryRun()) {
            throw new Rejected(ErrorCode.RECEIVE_PARAMETER, "an answer cannot be tried; it settles the case");
        }
        String inReplyTo = Objects.requireNonNull(notice.submission().header().inReplyTo(), "an answer is a reply");
        Answer said = Objects.requireNonNull(notice.submission().content().answer(), "an answer has content");
        var officer = Objects.requireNonNull(said.officer(), "an answer names its officer");
        return rule(
                UUID.fromString(inReplyTo),
                notice.sender(),
                notice.type().name().equals("release.agreed"),
                officer.name(),
                officer.role(),
                Objects.requireNonNull(said.reason(), "an answer gives its reason"),
                notice);
    }

    /** The answer of an officer who is signed in at the desk for that party. */
    public Ruling atDesk(UUID caseId, Party party, boolean agreed, String officer, String role, String reason) {
        return rule(caseId, party, agreed, officer, role, reason, null);
    }

    private Ruling rule(
            UUID caseId,
            Party party,
            boolean agreed,
            String officer,
            String role,
            String reason,
            @Nullable ValidNotice by) {
        HeldCases.HeldCase held = cases.find(caseId)
                .filter(found -> asked(found.hold(), party))
                .orElseThrow(() -> new Rejected(ErrorCode.HOLD_CASE_UNKNOWN, "there is no such case for this party")
                        .at("/header/inReplyTo")
                        .of(party, by == null ? null : by.envelopeId()));
        boolean late = !clock.instant().isBefore(held.hold().until());
        if (late || held.hold().state() != Holds.CaseState.WAITING) {
            throw new Rejected(ErrorCode.HOLD_ALREADY_SETTLED, "this case takes no further answer")
                    .at("/header/inReplyTo")
                    .of(party, by == null ? null : by.envelopeId());
        }
        if (agreed && asked(held.hold(), party, Officers.SECOND) && Officers.same(officer, cases.officerOf(held))) {
            throw new Rejected(ErrorCode.DECIDE_SAME_OFFICER, "two people approve this case, and this is the first one")
                    .of(party, by == null ? null : by.envelopeId());
        }
        return cases.withAnswer(
                held, new Cause.Answered(caseId, party, agreed, officer, role, reason, clock.instant(), by));
    }

    private boolean asked(Holds.HoldCase hold, Party party) {
        return reader.holds().questions(hold.caseId()).stream()
                .anyMatch(question -> question.asked().equals(party.id().toString()));
    }

    private boolean asked(Holds.HoldCase hold, Party party, String fact) {
        return reader.holds().questions(hold.caseId()).stream()
                .anyMatch(question -> question.fact().equals(fact)
                        && question.answer() == null
                        && question.asked().equals(party.id().toString()));
    }
}
