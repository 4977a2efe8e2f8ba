package org.varsel.gateway.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.record.Holds;
import org.varsel.gateway.record.RecordBench;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Deny;
import org.varsel.policies.Permit;

@SuppressWarnings("NullAway.Init") // set before each test
class AnswersTest {
    @TempDir
    Path folder;

    RecordBench bench;
    Answers answers;
    HeldCases cases;
    UUID caseId;

    @BeforeEach
    void oneCaseWaitsForTheOriginator() {
        bench = RecordBench.in(folder).started();
        Deciding deciding = bench.deciding();
        bench.record(deciding.notice("returnee.notified/relay"));
        caseId = bench.reader().holds().waitingFor("0192:" + PST).get(0).caseId();
        cases = new HeldCases(
                bench.reader(), bench.notices(), deciding.parties(), deciding.rules(bench.earlier()), Deciding.LAW);
        answers = new Answers(cases, bench.reader(), deciding.clock());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theOriginatorsAgreementReleasesAndItsVetoWithholds() {
        Ruling agreed = answers.byNotice(answer("release.agreed/ok", caseId.toString()));
        Ruling vetoed = answers.byNotice(answer("release.vetoed/ok", caseId.toString()));

        assertThat(agreed.decision()).isInstanceOf(Permit.class);
        assertThat(vetoed.decision()).isInstanceOf(Deny.class);
        assertThat(agreed.disclosureId()).isEqualTo(vetoed.disclosureId());
        assertThat(agreed.recipient().id().value()).isEqualTo(BERGEN);
    }

    @Test
    void aCaseThatNeverWasIsUnknown() {
        Rejected refusal = catchThrowableOfType(
                Rejected.class,
                () -> answers.byNotice(
                        answer("release.agreed/ok", UUID.randomUUID().toString())));

        assertThat(refusal.code()).isEqualTo(ErrorCode.HOLD_CASE_UNKNOWN);
        assertThat(refusal.pointer()).hasValue("/header/inReplyTo");
        assertThat(refusal.party()).isPresent();
    }

    @Test
    void aCaseOfWhichSomebodyElseWasAskedIsAsUnknownAsOneThatNeverWas() {
        Deciding deciding = bench.deciding();
        Rejected notAsked = catchThrowableOfType(
                Rejected.class,
                () -> answers.atDesk(caseId, deciding.party(POLICE), true, "Officer", "Head", "reason"));
        Rejected neverWas = catchThrowableOfType(
                Rejected.class,
                () -> answers.atDesk(UUID.randomUUID(), deciding.party(POLICE), true, "Officer", "Head", "reason"));

        assertThat(notAsked.code()).isEqualTo(ErrorCode.HOLD_CASE_UNKNOWN).isEqualTo(neverWas.code());
        assertThat(notAsked.detail()).isEqualTo(neverWas.detail());
    }

    @Test
    void aSettledCaseTakesNoFurtherAnswer() {
        Ruling vetoed = answers.byNotice(answer("release.vetoed/ok", caseId.toString()));
        bench.noticeRecorder().record(List.of(bench.outcome(vetoed)));

        Rejected refusal = catchThrowableOfType(
                Rejected.class, () -> answers.byNotice(answer("release.agreed/ok", caseId.toString())));

        assertThat(refusal.code()).isEqualTo(ErrorCode.HOLD_ALREADY_SETTLED);
    }

    @Test
    void ofTwoAnswersAtOnceOneWins() {
        Ruling vetoed = answers.byNotice(answer("release.vetoed/ok", caseId.toString()));
        Ruling agreed = answers.byNotice(answer("release.agreed/ok", caseId.toString()));
        bench.noticeRecorder().record(List.of(bench.outcome(vetoed)));

        Rejected refusal = catchThrowableOfType(
                Rejected.class, () -> bench.noticeRecorder().record(List.of(bench.outcome(agreed))));

        assertThat(refusal.code()).isEqualTo(ErrorCode.HOLD_ALREADY_SETTLED);
        assertThat(bench.reader().outbox().backlog()).isZero();
    }

    @Test
    void anAnswerCannotBeTried() {
        ObjectNode document = Sending.example("release.agreed/ok");
        document.withObject("/header").put("inReplyTo", caseId.toString());

        Rejected refusal = catchThrowableOfType(
                Rejected.class,
                () -> answers.byNotice(
                        bench.deciding().notice(document, UUID.randomUUID().toString(), true)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.RECEIVE_PARAMETER);
        assertThat(bench.reader().holds().byId(caseId).orElseThrow().state()).isEqualTo(Holds.CaseState.WAITING);
    }

    @Test
    void anAnswerAfterTheLimitIsTooLate() {
        bench.deciding().at(Instant.now().plus(Duration.ofDays(4)));

        Rejected refusal = catchThrowableOfType(
                Rejected.class, () -> answers.byNotice(answer("release.agreed/ok", caseId.toString())));

        assertThat(refusal.code()).isEqualTo(ErrorCode.HOLD_ALREADY_SETTLED);
    }

    @Test
    void silencePastTheLimitIsARefusal() {
        Silence silence = new Silence(cases, bench.reader(), bench.deciding().clock());
        assertThat(silence.overdue()).isEmpty();
        bench.deciding().at(Instant.now().plus(Duration.ofDays(4)));

        List<Ruling> overdue = silence.overdue().stream().map(silence::rule).toList();

        assertThat(overdue).singleElement().satisfies(ruling -> assertThat(ruling.decision())
                .isInstanceOf(Deny.class));
        bench.noticeRecorder().record(List.of(bench.outcome(overdue.get(0))));
        assertThat(silence.overdue()).isEmpty();
        assertThat(bench.reader().holds().byId(caseId).orElseThrow().state()).isEqualTo(Holds.CaseState.TIMED_OUT);
    }

    private ValidNotice answer(String example, String inReplyTo) {
        ObjectNode document = Sending.example(example);
        document.withObject("/header")
                .put("inReplyTo", inReplyTo)
                .put("noticeId", UUID.randomUUID().toString());
        return bench.deciding().notice(document, UUID.randomUUID().toString(), false);
    }

    @Test
    void theOfficerOfTheNoticeIsNotTheSecondApprover() {
        Deciding deciding = bench.deciding();
        bench.record(deciding.notice("returnee.notified/relay", document -> {
            document.withObject("/header").put("noticeId", UUID.randomUUID().toString());
            document.withObject("/content/identity").remove("dateOfBirth");
            var attestations = (ArrayNode) document.at("/legal/attestations");
            attestations.remove(3);
        }));
        assertThat(bench.reader().holds().waitingFor("0192:" + POLICE)).hasSize(1);
        UUID approval =
                bench.reader().holds().waitingFor("0192:" + POLICE).get(0).caseId();

        Rejected refusal = catchThrowableOfType(
                Rejected.class,
                () -> answers.atDesk(
                        approval,
                        deciding.party(POLICE),
                        true,
                        "politiinspektør  MØNSTER Vaktsen",
                        "Controller",
                        "reason"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DECIDE_SAME_OFFICER);
        assertThat(answers.atDesk(approval, deciding.party(POLICE), true, "Another Officer", "Head", "reason"))
                .isNotNull();
        assertThat(answers.atDesk(
                        approval,
                        deciding.party(POLICE),
                        false,
                        "Politiinspektør Mønster Vaktsen",
                        "Controller",
                        "reason"))
                .as("one is enough to refuse")
                .isNotNull();
    }
}
