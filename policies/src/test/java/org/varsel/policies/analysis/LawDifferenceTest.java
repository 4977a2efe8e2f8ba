package org.varsel.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varsel.policies.Outcome;
import org.varsel.policies.analysis.difference.LawDifference;
import org.varsel.policies.analysis.difference.OutcomeChange;
import org.varsel.policies.analysis.difference.RuleChange;

/** Two laws compared by what they decide. */
class LawDifferenceTest {
    private static final String FLOW =
            "{message: returnee.notified, from: police, to: municipality.mayor, purpose: prevent-crime}";

    @Test
    void aLawDoesNotDifferFromItself() {
        assertThat(between(MadeUpPack.sound(), MadeUpPack.sound()).isEmpty()).isTrue();
    }

    @Test
    void aWiderConditionReleasesExactlyWhatItWasWidenedBy() {
        LawDifference difference = between(law("agrees && ageYears >= 18"), law("agrees && ageYears >= 16"));

        assertThat(difference.outcomes())
                .filteredOn(OutcomeChange::opens)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo(Outcome.WITHHOLD);
                    assertThat(change.boxes()).isEqualTo(List.of(Map.of("ageYears", "16 to 17", "agrees", "true")));
                    assertThat(change.messages()).containsExactly("returnee.notified");
                    assertThat(change.shownBy().facts()).isEqualTo(Map.of("agrees", true, "ageYears", 16L));
                });
        assertThat(difference.rules()).containsExactly(new RuleChange("XX", "xx.p", "changed", List.of("condition")));
    }

    @Test
    void aConditionWrittenOtherwiseThatSaysTheSameChangesNoOutcome() {
        LawDifference difference = between(law("agrees && ageYears >= 18"), law("!(ageYears < 18 || !agrees)"));

        assertThat(difference.outcomes()).isEmpty();
        assertThat(difference.rules()).hasSize(1);
    }

    @Test
    void aFieldMoreAndAFieldLessAreTwoChanges() {
        LawDifference difference = between(
                law("agrees"), law("agrees").replace("p", "fields: [identity]", "fields: [identity.fullName, family]"));

        assertThat(difference.outcomes())
                .filteredOn(OutcomeChange::opens)
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .allSatisfy(field -> assertThat(field.category()).isEqualTo("family")));
        assertThat(difference.outcomes())
                .filteredOn(change -> change.before() == Outcome.RELEASE)
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).isNotEmpty().noneMatch(field -> field.toString()
                        .equals("identity.fullName")));
    }

    @Test
    void anEndOfForceChangesOnlyTheDaysAfterIt() {
        LawDifference difference = between(
                law("agrees"), law("agrees").replace("p", "{from: 2020-01-01}", "{from: 2020-01-01, to: 2026-12-31}"));

        assertThat(difference.outcomes()).isNotEmpty().allSatisfy(change -> assertThat(change.first())
                .isEqualTo("2027-01-01"));
    }

    @Test
    void aDutyLessIsToldThoughNoOutcomeChanges() {
        MadeUpPack before = MadeUpPack.empty().rule("p", "permit", FLOW, "[identity]", "agrees", MadeUpPack.KEPT);

        LawDifference difference = between(before, law("agrees"));

        assertThat(difference.outcomes()).isEmpty();
        assertThat(difference.rules()).extracting(RuleChange::toString).containsExactly("changed xx.p: duties");
    }

    @Test
    void aFactFromElsewhereIsTold() {
        LawDifference difference = between(
                law("agrees"),
                law("agrees").facts("agrees: {type: bool, from: message", "agrees: {type: bool, from: officer"));

        assertThat(difference.facts())
                .extracting(RuleChange::toString)
                .containsExactly("changed agrees: where it comes from");
    }

    @Test
    void aPackThatIsNewOpensWhatItPermits() {
        LawDifference difference =
                LawDifference.between(List.of(), List.of(law("agrees").load()));

        assertThat(difference.outcomes()).anyMatch(OutcomeChange::opens);
        assertThat(difference.rules()).extracting(RuleChange::kind).containsExactly("added");
    }

    private static LawDifference between(MadeUpPack before, MadeUpPack after) {
        return LawDifference.between(List.of(before.load()), List.of(after.load()));
    }

    private static MadeUpPack law(String when) {
        return MadeUpPack.empty().rule("p", "permit", FLOW, "[identity]", when);
    }
}
