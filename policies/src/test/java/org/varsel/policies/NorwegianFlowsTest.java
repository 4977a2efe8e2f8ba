package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;

/** The flows NO-1, NO-2 (of somebody who came back), NO-4 and NO-8, each with what makes it work and what stops it. */
class NorwegianFlowsTest {
    private static final LawBundle LAW = LawBundles.standard(PackProfile.demo());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Facts.Builder ordinary() {
        return Facts.builder()
                .add("adult", true, Provenance.CLOCK)
                .add("under25", false, Provenance.CLOCK)
                .add("classification", "UNCLASSIFIED", Provenance.MESSAGE)
                .add("recipientClearance", "UNCLASSIFIED", Provenance.REGISTRY)
                .add("crossBorder", false, Provenance.REGISTRY)
                .add("investigationContent", false, Provenance.MESSAGE)
                .add("addressProtected", false, Provenance.MESSAGE)
                .add("freeTextReviewed", true, Provenance.MESSAGE)
                .add("originatorRegime", "LED", Provenance.REGISTRY);
    }

    private static Facts municipalityFacts() {
        return ordinary()
                .add("homeMunicipality", true, Provenance.REGISTRY)
                .add("necessityStated", true, Provenance.MESSAGE)
                .add("proportionalityStated", true, Provenance.MESSAGE)
                .add(new Fact("originatorAgrees", true, Provenance.OFFICER, "Inspector Imagined Personsen", "case/1"))
                .add("sourceEvaluation", "B", Provenance.MESSAGE)
                .add("informationEvaluation", 2L, Provenance.MESSAGE)
                .build();
    }

    private static Question ask(String message, String from, String to, String purpose, Facts facts, String... fields) {
        return new Question(
                "NO",
                message,
                from,
                to,
                purpose,
                DAY,
                Arrays.stream(fields).map(FieldPath::parse).toList(),
                facts);
    }

    private static Question toMunicipality(Facts facts, String... fields) {
        return ask("returnee.notified", "police", "municipality.prevention_officer", "prevent-crime", facts, fields);
    }

    private static Question fromPrison(Facts facts, String... fields) {
        return ask(
                "detention.releasePlanned", "prison", "municipality.social_services", "reintegration", facts, fields);
    }

    private static Outcome only(Decision decision) {
        return decision.fields().get(0).outcome();
    }

    @Test
    void tellsThePoliceDistrictWhenTheOriginatorAgrees() {
        Facts facts =
                ordinary().add("originatorAgrees", true, Provenance.MESSAGE).build();
        Decision decision = LAW.decide(ask(
                "returnee.notified",
                "security_service",
                "police",
                "prevent-crime",
                facts,
                "identity.fullName",
                "identifier.identifier",
                "residence.municipality",
                "travel.arrivalDate",
                "threatAssessment.level",
                "sourceDetail.sourceRef",
                "ideology.motivation",
                "safetyAdvice.text"));

        assertThat(decision.fields(Outcome.RELEASE))
                .extracting(field -> field.field().toString())
                .containsExactly(
                        "identity.fullName", "identifier.identifier", "travel.arrivalDate", "threatAssessment.level");
        assertThat(((Permit) decision).duties()).extracting(Duty::name).contains("no-onward-sharing", "delete-after");
    }

    @Test
    void tellsTheHomeMunicipalityNoMoreThanTheRuleNames() {
        List<FieldPath> everything = FieldCatalogue.standard().fields();
        Decision decision = LAW.decide(new Question(
                "NO",
                "returnee.notified",
                "police",
                "municipality.prevention_officer",
                "prevent-crime",
                DAY,
                everything,
                municipalityFacts()));

        assertThat(decision.fields(Outcome.RELEASE).stream()
                        .map(field -> field.field().category())
                        .distinct())
                .containsExactlyInAnyOrder("identity", "residence", "contact", "travel");
        assertThat(decision.fields(Outcome.RELEASE))
                .extracting(field -> field.field().toString())
                .doesNotContain("travel.travelDocument");
        assertThat(decision.fields()).extracting(FieldDecision::field).isEqualTo(everything);
    }

    @Test
    void givesTheMunicipalityTheMonthOfBirthOnly() {
        Decision decision =
                LAW.decide(toMunicipality(municipalityFacts(), "identity.dateOfBirth", "identity.fullName"));

        assertThat(decision.fields()).extracting(FieldDecision::reduction).containsExactly(Reduction.MONTH, null);
    }

    @Test
    void decidesOnTheFieldsThatArePresentOnly() {
        Decision free = LAW.decide(toMunicipality(
                municipalityFacts().without("freeTextReviewed"), "identity.fullName", "travel.arrivalDate"));
        Decision text = LAW.decide(
                toMunicipality(municipalityFacts().without("freeTextReviewed"), "identity.fullName", "travel.area"));

        assertThat(free).isInstanceOf(Permit.class);
        assertThat(text).isInstanceOf(Refer.class);
    }

    @Test
    void keepsTheOrderOfTheQuestion() {
        List<FieldPath> fields = new ArrayList<>(FieldCatalogue.standard().fields());
        Collections.reverse(fields);
        Decision decision = LAW.decide(new Question(
                "NO",
                "returnee.notified",
                "police",
                "municipality.prevention_officer",
                "prevent-crime",
                DAY,
                fields,
                municipalityFacts()));

        assertThat(decision.fields()).extracting(FieldDecision::field).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "homeMunicipality, false, WITHHOLD", "necessityStated, false, WITHHOLD",
                "proportionalityStated, false, WITHHOLD",
        "originatorAgrees, false, WITHHOLD", "adult, false, WITHHOLD", "crossBorder, true, WITHHOLD",
        "investigationContent, true, WITHHOLD", "freeTextReviewed, false, RELEASE", "addressProtected, true, RELEASE"
    })
    void oneFactIsEnoughToStopIt(String fact, boolean value, Outcome outcome) {
        Fact before = municipalityFacts().find(fact).orElseThrow();
        Facts facts = municipalityFacts().with(new Fact(fact, value, before.provenance()));

        assertThat(only(LAW.decide(toMunicipality(facts, "identity.fullName")))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "homeMunicipality", "necessityStated", "proportionalityStated", "originatorAgrees", "sourceEvaluation",
                "informationEvaluation", "adult", "crossBorder", "investigationContent", "classification"
            })
    void whatNobodyStatedWaitsForAPerson(String fact) {
        Decision decision = LAW.decide(toMunicipality(municipalityFacts().without(fact), "identity.fullName"));

        assertThat(decision).isInstanceOf(Refer.class);
        assertThat(((Refer) decision).missing()).extracting(MissingFact::fact).contains(fact);
    }

    @ParameterizedTest
    @CsvSource({"A,1,RELEASE", "A,3,RELEASE", "B,3,RELEASE", "B,4,WITHHOLD", "C,1,WITHHOLD", "X,4,WITHHOLD"})
    void theGradeOfTheSourceIsAGate(String source, long information, Outcome outcome) {
        Facts facts = municipalityFacts()
                .with(new Fact("sourceEvaluation", source, Provenance.MESSAGE))
                .with(new Fact("informationEvaluation", information, Provenance.MESSAGE));

        assertThat(only(LAW.decide(toMunicipality(facts, "identity.fullName")))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"UNCLASSIFIED,RELEASE", "R,WITHHOLD", "TS,WITHHOLD", "NATO SECRET,WITHHOLD"})
    void theChannelToMunicipalitiesIsUnclassified(String label, Outcome outcome) {
        Facts facts = municipalityFacts()
                .with(new Fact("classification", label, Provenance.MESSAGE))
                .with(new Fact("recipientClearance", "TS", Provenance.REGISTRY));

        assertThat(only(LAW.decide(toMunicipality(facts, "identity.fullName")))).isEqualTo(outcome);
    }

    @Test
    void aFactFromAPlaceThatThePackDoesNotAcceptCountsAsUnknown() {
        Facts facts = municipalityFacts().with(new Fact("homeMunicipality", true, Provenance.MESSAGE));

        assertThat(LAW.decide(toMunicipality(facts, "identity.fullName"))).isInstanceOf(Refer.class);
    }

    @Test
    void withConsentTheSocialServicesLearnAboutTheRelease() {
        Facts facts = ordinary().add("consent", true, Provenance.MESSAGE).build();
        Decision decision = LAW.decide(fromPrison(
                facts,
                "identity.fullName",
                "release.plannedOn",
                "conditions.condition",
                "releasePlan.need",
                "socialSituation.housing",
                "detention.facility",
                "health.note",
                "criminalRecord.terrorismIndicator",
                "identifier.identifier",
                "residence.municipality"));

        assertThat(decision.fields(Outcome.RELEASE))
                .extracting(field -> field.field().toString())
                .containsExactly(
                        "identity.fullName",
                        "release.plannedOn",
                        "conditions.condition",
                        "releasePlan.need",
                        "socialSituation.housing");
        assertThat(((Permit) decision).duties()).extracting(Duty::name).doesNotContain("make-contact");
    }

    @Test
    void withoutConsentTheyLearnNothing() {
        Facts facts = ordinary().add("consent", false, Provenance.MESSAGE).build();

        assertThat(LAW.decide(fromPrison(facts, "identity.fullName"))).isInstanceOf(Deny.class);
        assertThat(LAW.decide(fromPrison(ordinary().build(), "identity.fullName")))
                .isInstanceOf(Refer.class);
    }

    @Test
    void withConsentThePrisonMakesContactForThoseUnder25() {
        Facts facts = ordinary()
                .add("consent", true, Provenance.MESSAGE)
                .add("under25", true, Provenance.CLOCK)
                .build();

        assertThat(((Permit) LAW.decide(fromPrison(facts, "identity.fullName"))).duties())
                .extracting(Duty::name)
                .contains("make-contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"detention.admitted", "detention.transferred", "detention.leave"})
    void noMunicipalityLearnsOfAdmissionTransferOrLeave(String message) {
        Facts facts = ordinary().add("consent", true, Provenance.MESSAGE).build();
        Decision decision = LAW.decide(
                ask(message, "prison", "municipality.social_services", "reintegration", facts, "identity.fullName"));

        assertThat(decision).isInstanceOf(Deny.class);
        assertThat(decision.fields().get(0).explanation().reason()).isEqualTo(Reason.NO_RULE);
    }

    @ParameterizedTest
    @CsvSource({
        "police, municipality.prevention_officer, true, RELEASE", "security_service, police, true, RELEASE",
        "prison, municipality.social_services, true, RELEASE",
                "police, municipality.prevention_officer, false, WITHHOLD",
        "prosecutor, police, true, WITHHOLD"
    })
    void aWithdrawalReachesThoseWhoGotTheNotice(String from, String to, boolean earlier, Outcome outcome) {
        Facts facts = Facts.builder()
                .add("earlierRecipient", earlier, Provenance.REGISTRY)
                .add("classification", "UNCLASSIFIED", Provenance.MESSAGE)
                .add("crossBorder", false, Provenance.REGISTRY)
                .build();

        assertThat(only(LAW.decide(
                        ask("notice.withdrawn", from, to, "administration-of-notices", facts, "withdrawal.reason"))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "FI, returnee.notified, police, municipality.prevention_officer, prevent-crime, NO_PACK",
        "NO, returnee.rumoured, police, municipality.prevention_officer, prevent-crime, UNKNOWN_MESSAGE_TYPE",
        "NO, returnee.notified, neighbour, municipality.prevention_officer, prevent-crime, UNKNOWN_ROLE",
        "NO, returnee.notified, police, municipality.gardener, prevent-crime, UNKNOWN_ROLE",
        "NO, returnee.notified, police, municipality.prevention_officer, curiosity, UNKNOWN_PURPOSE"
    })
    void whatThePackDoesNotKnowIsDenied(
            String jurisdiction, String message, String from, String to, String purpose, DenyReason reason) {
        Decision decision = LAW.decide(new Question(
                jurisdiction,
                message,
                from,
                to,
                purpose,
                DAY,
                List.of(FieldPath.parse("identity.fullName")),
                municipalityFacts()));

        assertThat(decision).isInstanceOf(Deny.class);
        assertThat(((Deny) decision).reason()).isEqualTo(reason);
        assertThat(decision.fields()).hasSize(1);
    }

    @Test
    void anUnknownFieldIsWithheldAndTheRestDecided() {
        Decision decision = LAW.decide(toMunicipality(municipalityFacts(), "identity.shoeSize", "identity.fullName"));

        assertThat(decision.fields())
                .extracting(FieldDecision::outcome)
                .containsExactly(Outcome.WITHHOLD, Outcome.RELEASE);
        assertThat(decision.fields().get(0).explanation().reason()).isEqualTo(Reason.UNKNOWN_FIELD);
    }

    @Test
    void aFactThatCannotBeIsDenied() {
        Facts facts = municipalityFacts().with(new Fact("informationEvaluation", 9L, Provenance.MESSAGE));

        assertThat(((Deny) LAW.decide(toMunicipality(facts, "identity.fullName"))).reason())
                .isEqualTo(DenyReason.FACT_OUT_OF_DOMAIN);
        assertThat(((Deny) LAW.decide(toMunicipality(facts))).reason()).isEqualTo(DenyReason.NOTHING_TO_DECIDE);
    }

    @Test
    void beforeTheLawNothingIsAllowed() {
        Decision decision = LAW.decide(new Question(
                "NO",
                "returnee.notified",
                "police",
                "municipality.prevention_officer",
                "prevent-crime",
                LocalDate.of(2014, 6, 30),
                List.of(FieldPath.parse("identity.fullName")),
                municipalityFacts()));

        assertThat(decision).isInstanceOf(Deny.class);
        assertThat(decision.fields().get(0).explanation().losing())
                .extracting(LosingRule::why)
                .contains(LosingRule.Why.NOT_IN_FORCE);
    }
}
