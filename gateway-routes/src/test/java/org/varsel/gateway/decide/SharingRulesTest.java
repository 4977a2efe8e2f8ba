package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Decision;
import org.varsel.policies.Deny;
import org.varsel.policies.Facts;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.MissingFact;
import org.varsel.policies.Outcome;
import org.varsel.policies.Permit;
import org.varsel.policies.Provenance;
import org.varsel.policies.Reduction;
import org.varsel.policies.Refer;

/** The sharing rules with the Norwegian pack. */
@SuppressWarnings("NullAway.Init") // set before each test
class SharingRulesTest {
    private static final String OFFICER = "municipality.prevention_officer";

    @TempDir
    Path folder;

    Deciding room;

    @BeforeEach
    void room() {
        room = Deciding.in(folder);
    }

    @Test
    void theServiceTellsTheDistrictAndSourceDetailStays() {
        Decision decision = room.ruling(
                        room.notice("returnee.notified/ok", document -> ((ObjectNode) document.path("content"))
                                .putObject("sourceDetail")
                                .put("sourceEvaluation", "A")))
                .decision();

        assertThat(decision).isInstanceOf(Permit.class);
        assertThat(paths(decision, Outcome.RELEASE)).contains("identity.fullName", "identifier.identifier");
        assertThat(paths(decision, Outcome.WITHHOLD)).contains("sourceDetail.sourceEvaluation");
    }

    @Test
    void aRelayedNoticeWaitsForItsOriginator() {
        Decision decision = room.ruling(room.notice("returnee.notified/relay")).decision();

        assertThat(decision).isInstanceOfSatisfying(Refer.class, refer -> assertThat(refer.missing())
                .extracting(MissingFact::fact)
                .containsExactly("originatorAgrees"));
    }

    @Test
    void everyPresentFieldIsDecidedOnce() {
        ValidNotice notice = room.notice("returnee.notified/relay");

        Decision decision = room.ruling(notice).decision();

        assertThat(decision.fields().stream().map(field -> field.field().toString()))
                .doesNotHaveDuplicates()
                .hasSize((int) notice.document().path("content").properties().stream()
                        .flatMap(category -> category.getValue().properties().stream())
                        .count());
    }

    @Test
    void onceTheOriginatorAgreesTheNameGoesAndTheBirthDateIsReduced() {
        ValidNotice notice = room.notice("returnee.notified/relay");
        UUID disclosureId = UUID.randomUUID();

        Ruling ruling = room.rules().decideAgain(answered(notice, true), disclosureId, bergen(), answer(true));

        assertThat(ruling.disclosureId()).isEqualTo(disclosureId);
        assertThat(ruling.byPerson()).isTrue();
        assertThat(ruling.decision()).isInstanceOf(Permit.class);
        assertThat(paths(ruling.decision(), Outcome.RELEASE)).contains("identity.fullName");
        assertThat(ruling.decision().fields())
                .filteredOn(field -> field.field().toString().equals("identity.dateOfBirth"))
                .extracting(FieldDecision::reduction)
                .containsExactly(Reduction.MONTH);
        assertThat(paths(ruling.decision(), Outcome.WITHHOLD)).contains("threatAssessment.level");
    }

    @Test
    void onceTheOriginatorRefusesNothingGoes() {
        Ruling ruling = room.rules()
                .decideAgain(
                        answered(room.notice("returnee.notified/relay"), false),
                        UUID.randomUUID(),
                        bergen(),
                        answer(false));

        assertThat(ruling.decision()).isInstanceOf(Deny.class);
        assertThat(paths(ruling.decision(), Outcome.RELEASE)).isEmpty();
    }

    @Test
    void silenceNeverLeavesACaseOpen() {
        ValidNotice notice = room.notice("returnee.notified/relay");
        CaseFile silent = new CaseFile(UUID.randomUUID(), notice, new Cause.TimedOut(UUID.randomUUID()));

        Ruling ruling = room.rules().decideAgain(silent, UUID.randomUUID(), bergen(), Facts.none());

        assertThat(ruling.decision()).isInstanceOf(Deny.class);
        assertThat(ruling.byPerson()).isFalse();
    }

    @Test
    void whoPassesANoticeOnCannotNameItselfAsItsOriginator() {
        room.threadBegunBy(PST);
        ValidNotice notice = room.notice("returnee.notified/relay", document -> {
            ObjectNode header = (ObjectNode) document.at("/header");
            header.set("originator", header.get("sender").deepCopy());
            header.remove("onBehalfOf");
        });

        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> room.rules().decide(notice));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_ORIGINATOR);
        assertThat(refusal.pointer()).hasValue("/header/originator");
    }

    @Test
    void aPersonWhoLivesElsewhereIsNotToldOf() {
        room.registered("17859400078", "5001");

        Decision decision = room.ruling(room.notice("returnee.notified/relay")).decision();

        assertThat(decision).isInstanceOf(Deny.class);
    }

    @Test
    void theServiceNeverTellsAMunicipalityItself() {
        Decision decision = room.ruling(room.notice("returnee.notified/ok", document -> {
                    ArrayNode recipients = (ArrayNode) document.at("/header/permittedRecipient");
                    ((ObjectNode) recipients.get(0)).put("value", BERGEN).put("role", OFFICER);
                }))
                .decision();

        assertThat(decision).isInstanceOf(Deny.class);
    }

    @Test
    void aPlannedReleaseNeedsConsent() {
        Decision with = room.ruling(room.notice("detention.releasePlanned/ok")).decision();
        Decision without =
                room.ruling(room.notice("detention.releasePlanned/no-consent")).decision();

        assertThat(with).isInstanceOf(Permit.class);
        assertThat(paths(with, Outcome.WITHHOLD)).contains("health.note", "criminalRecord.offence");
        assertThat(without).isInstanceOf(Deny.class);
    }

    @Test
    void aProtectedAddressStays() {
        Ruling ruling = room.rules()
                .decideAgain(
                        answered(
                                room.notice("returnee.notified/relay", document -> ((ObjectNode)
                                                document.at("/content/residence"))
                                        .put("addressProtection", "confidential")),
                                true),
                        UUID.randomUUID(),
                        bergen(),
                        answer(true));

        assertThat(paths(ruling.decision(), Outcome.RELEASE)).doesNotContain("residence.currentAddress");
    }

    @Test
    void eachRecipientHasARulingOfItsOwn() {
        ValidNotice notice = room.notice("returnee.notified/relay", document -> {
            ArrayNode recipients = (ArrayNode) document.at("/header/permittedRecipient");
            recipients.add(((ObjectNode) recipients.get(0).deepCopy()).put("value", TRONDHEIM));
        });

        Rulings rulings = room.rules().decide(notice);

        assertThat(rulings.list())
                .extracting(ruling -> ruling.recipient().id().value())
                .containsExactly(BERGEN, TRONDHEIM);
        assertThat(rulings.list().get(0).decision()).isInstanceOf(Refer.class);
        assertThat(rulings.list().get(1).decision()).isInstanceOf(Deny.class);
        assertThat(rulings.list()).extracting(Ruling::disclosureId).doesNotHaveDuplicates();
        assertThat(rulings.list()).extracting(Ruling::decisionId).doesNotHaveDuplicates();
    }

    @Test
    void aWithdrawalGoesToEverybodyWhoWasToldAndNamesWhat() {
        UUID told = UUID.randomUUID();
        room.toldBefore(List.of(new Addressee(room.party(BERGEN), "municipality.social_services", told, true)));

        Rulings rulings = room.rules().decide(room.notice("notice.withdrawn/ok"));

        assertThat(rulings.list()).singleElement().satisfies(ruling -> {
            assertThat(ruling.decision()).isInstanceOf(Permit.class);
            assertThat(ruling.withdraws()).isEqualTo(told);
        });
    }

    @Test
    void aWithdrawalOfWhatNobodyGotIsRefused() {
        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> room.rules().decide(room.notice("notice.withdrawn/ok")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_REPLY_UNKNOWN);
        assertThat(refusal.pointer()).hasValue("/header/inReplyTo");
    }

    @Test
    void aRecipientThatLeftTheRegistryMeanwhileIsRefused() {
        ValidNotice notice = room.notice(
                "returnee.notified/ok",
                document -> ((ObjectNode) document.at("/header/permittedRecipient/0")).put("value", "310000999"));

        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> room.rules().decide(notice));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_RECIPIENT_UNKNOWN);
    }

    @Test
    @SuppressWarnings("NullAway") // a null at the door is what is tested
    void withoutANoticeNothingIsDecided() {
        assertThatThrownBy(() -> room.rules().decide(null)).isInstanceOf(NullPointerException.class);
    }

    private Addressee bergen() {
        return Addressee.of(room.party(BERGEN), OFFICER);
    }

    private CaseFile answered(ValidNotice notice, boolean agreed) {
        return new CaseFile(
                UUID.randomUUID(),
                notice,
                new Cause.Answered(
                        UUID.randomUUID(), room.party(PST), agreed, "Officer", "Head", "reason", Instant.now(), null));
    }

    private static Facts answer(boolean agreed) {
        return Facts.builder()
                .add("originatorAgrees", agreed, Provenance.OFFICER)
                .build();
    }

    private static List<String> paths(Decision decision, Outcome outcome) {
        return decision.fields(outcome).stream()
                .map(field -> field.field().toString())
                .toList();
    }

    @Test
    void whatWasToldUnderTheDutyIsNotPassedOnWithoutTheOriginatorsAgreement() {
        ValidNotice own = room.notice("detention.releasePlanned/ok");
        PartyId prison = room.party(PRISON).id();
        SharingRules bound =
                room.rules(bound(Set.of(prison, room.party(TRONDHEIM).id())));

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> bound.decide(own));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DECIDE_ONWARD_SHARING);
        assertThat(room.rules(bound(Set.of())).decide(own).list().get(0).decision())
                .as("the originator itself agrees by sending")
                .isInstanceOf(Permit.class);
    }

    /** A past in which the sender was told under the duty, and the thread begun by those. */
    private EarlierRecipients bound(Set<PartyId> originators) {
        return new EarlierRecipients() {
            @Override
            public List<Addressee> of(PartyId sender, UUID noticeId) {
                return List.of();
            }

            @Override
            public Set<PartyId> originatorsOf(UUID threadId) {
                return originators;
            }

            @Override
            public boolean mayNotShare(PartyId holder, UUID threadId, PartyId recipient) {
                return true;
            }
        };
    }
}
