package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.policies.SmallPack.facts;
import static org.varsel.policies.SmallPack.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.json.Jcs;

class ExplanationTest {
    private static final LawBundle LAW = LawBundles.standard(PackProfile.demo());

    private static Explanation first(Decision decision) {
        return decision.fields().get(0).explanation();
    }

    private static Decision returnee(Facts facts) {
        return LAW.decide(new Question(
                "NO",
                "returnee.notified",
                "police",
                "municipality.prevention_officer",
                "prevent-crime",
                LocalDate.of(2026, 11, 23),
                List.of(FieldPath.parse("identity.dateOfBirth")),
                facts));
    }

    private static Facts allButTheOriginator() {
        return Facts.builder()
                .add("adult", true, Provenance.CLOCK)
                .add("classification", "UNCLASSIFIED", Provenance.MESSAGE)
                .add("recipientClearance", "UNCLASSIFIED", Provenance.REGISTRY)
                .add("crossBorder", false, Provenance.REGISTRY)
                .add("investigationContent", false, Provenance.MESSAGE)
                .add("homeMunicipality", true, Provenance.REGISTRY)
                .add(new Fact("necessityStated", true, Provenance.MESSAGE, "Inspector Imagined Personsen", "file/7"))
                .add("proportionalityStated", true, Provenance.MESSAGE)
                .add("sourceEvaluation", "B", Provenance.MESSAGE)
                .add("informationEvaluation", 2L, Provenance.MESSAGE)
                .build();
    }

    @Test
    void showsEveryComparisonWithItsValueAndWhereThatCameFrom() {
        Explanation explanation = first(law().permit("p", "a && n <= 3").decide(facts("a", true)));

        assertThat(explanation.atoms())
                .containsExactly(
                        new Atom("p", "a", "a", Truth.TRUE, true, Provenance.MESSAGE),
                        new Atom("p", "n <= 3", "n", Truth.UNKNOWN, null, null));
    }

    @Test
    void namesTheRulesThatLostAndWhy() {
        Explanation explanation = first(law().permit("p", "a")
                .permit("special", "c")
                .prohibit("x", "b", "special")
                .prohibit("y", "d")
                .decide(facts("a", true, "b", true, "c", true, "d", false)));

        assertThat(explanation.losing())
                .extracting(loser -> loser.rule().id(), LosingRule::why, LosingRule::defeatedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("x", LosingRule.Why.DEFEATED, "special"),
                        org.assertj.core.groups.Tuple.tuple("y", LosingRule.Why.CONDITION_FALSE, null));
    }

    @Test
    void theSmallestChangeForAWaitingFieldLeadsToItsRelease() {
        SmallestChange change = first(returnee(allButTheOriginator())).smallestChange();

        assertThat(change.changes()).containsExactly(new FactChange("originatorAgrees", null, true));
        assertThat(change.outcome()).isEqualTo(Outcome.RELEASE);
        assertThat(change.exhaustive()).isTrue();
    }

    @Test
    void theSmallestChangeIsSearchedOverSeveralFacts() {
        SmallestChange change = first(law().permit("p", "a && n >= 7 && level != \"HIGH\"")
                        .prohibit("x", "b")
                        .decide(facts("a", false, "b", true, "n", 2L, "level", "HIGH")))
                .smallestChange();

        assertThat(change.changes()).extracting(FactChange::fact).containsExactlyInAnyOrder("a", "b", "n", "level");
        assertThat(change.outcome()).isEqualTo(Outcome.RELEASE);
    }

    @Test
    void whatNoRuleNamesCannotBeChangedByFacts() {
        SmallestChange change = first(law().decide(facts("a", true))).smallestChange();

        assertThat(change.changes()).isEmpty();
        assertThat(change.exhaustive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | identity.dateOfBirth waits for a person. | \"the originator agrees to this disclosure\" would have to be yes",
                "nb | identity.dateOfBirth venter på at et menneske avgjør. | «opphavsorganet samtykker til denne utleveringen» måtte være ja",
                "nn | identity.dateOfBirth ventar på at eit menneske avgjer. | «opphavsorganet samtykkjer til denne utleveringa» måtte vere ja",
                "de | identity.dateOfBirth waits for a person. | would have to be yes"
            })
    void speaksTheLanguagesOfThePack(String language, String outcome, String change) {
        List<String> sentences = first(returnee(allButTheOriginator())).sentences(language);

        assertThat(sentences.get(0)).isEqualTo(outcome);
        assertThat(sentences.get(sentences.size() - 1)).contains(change);
        assertThat(sentences).anySatisfy(sentence -> assertThat(sentence).contains("Politiregisterloven § 27"));
    }

    @Test
    void sentencesNeverSayWhoStatedAFactAndTheTraceDoes() {
        Decision decision = returnee(allButTheOriginator());

        assertThat(String.join(" ", first(decision).sentences("en"))).doesNotContain("Personsen", "file/7");
        assertThat(decision.trace().toString()).contains("Personsen", "file/7");
    }

    @Test
    void saysWhenAReleaseIsReduced() {
        Decision decision =
                returnee(allButTheOriginator().with(new Fact("originatorAgrees", true, Provenance.OFFICER)));

        assertThat(first(decision).sentences("en").get(0))
                .isEqualTo("identity.dateOfBirth leaves, reduced to its month.");
    }

    @Test
    void theTraceIsCanonicalJson() {
        Decision decision = returnee(allButTheOriginator());

        Map<String, Object> trace = decision.trace();

        assertThat(trace)
                .containsEntry("outcome", "referred")
                .containsEntry("policyDigest", LAW.digest())
                .containsKeys("facts", "fields", "missing", "duties");
        assertThat(Jcs.canonical(trace))
                .isEqualTo(Jcs.canonical(returnee(allButTheOriginator()).trace()));
    }
}
