package org.varsel.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One deliberately wrong pack for each analysis, and the one finding that has to name it. */
class WrongPacksAreFoundTest {
    private static final String FLOW =
            "{message: returnee.notified, from: police, to: municipality.mayor, purpose: prevent-crime}";

    @Test
    void aSoundPackHasNothingButNotes() {
        assertThat(PackAnalysis.of(MadeUpPack.sound().load()).findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
    }

    @Test
    void aConditionThatIsNeverTrueIsFound() {
        LawFinding finding = only("dead-rule", pack("agrees && !agrees"));

        assertThat(finding.subject()).isEqualTo("xx.p");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void numbersAndDatesThatExcludeEachOtherAreFound() {
        assertThat(only("dead-rule", pack("ageYears < 12 && ageYears >= 18")).says())
                .contains("never true");
        assertThat(only(
                                "dead-rule",
                                pack(
                                        "since < decisionDate - duration(\"P31D\") && since > decisionDate - duration(\"P1M\")"))
                        .subject())
                .isEqualTo("xx.p");
    }

    @Test
    void datesThatExcludeEachOtherOnlyInLongMonthsAreAlive() {
        assertThat(findings(
                        pack("since < decisionDate - duration(\"P29D\") && since > decisionDate - duration(\"P1M\")")))
                .noneMatch(finding -> finding.analysis().equals("dead-rule"));
    }

    @Test
    void aComparisonThatNeverMattersIsFound() {
        LawFinding finding = only("idle-comparison", pack("ageYears >= 18 && ageYears >= 12"));

        assertThat(finding.says()).contains("ageYears >= 12");
        assertThat(findings(pack("ageYears >= 18 && agrees")))
                .noneMatch(other -> other.analysis().equals("idle-comparison"));
    }

    @Test
    void aScopeWithNothingLeftIsFound() {
        MadeUpPack pack = pack("agrees")
                .rule(
                        "none",
                        "prohibit",
                        "{message: any, from: any, to: {of: mun, except: mun}, purpose: any}",
                        "all",
                        "adult");

        assertThat(only("empty-scope", pack).says()).contains("recipients");
    }

    @Test
    void aRepealedAnExpiredAndAnUnverifiedRuleAreListed() {
        MadeUpPack pack = pack("agrees")
                .rule("old", "permit", FLOW, "[identity]", "agrees")
                .replace("old", "status: in-force", "status: repealed")
                .rule("past", "permit", FLOW, "[identity]", "agrees")
                .replace("past", "{from: 2020-01-01}", "{from: 2020-01-01, to: 2021-12-31}")
                .rule("open", "permit", FLOW, "[identity]", "agrees")
                .replace("open", "status: in-force", "status: needs-verification");

        assertThat(only("repealed", pack).subject()).isEqualTo("xx.old");
        assertThat(only("expired", pack).subject()).isEqualTo("xx.past");
        assertThat(only("needs-verification", pack).says()).contains("permits nothing");
    }

    @Test
    void aPermitThatAnotherRuleUndoesIsFoundWithItsCase() {
        LawFinding finding = only("denied-permit", pack("agrees").floor("undo", MadeUpPack.ANY, "all", "agrees"));

        Case shownBy = Objects.requireNonNull(finding.shownBy());
        assertThat(finding.subject()).isEqualTo("xx.p");
        assertThat(shownBy.to()).isEqualTo("municipality.mayor");
        assertThat(shownBy.facts()).isEqualTo(Map.of("agrees", true));
    }

    @Test
    void twoProhibitionsThatTogetherUndoAPermitAreFound() {
        MadeUpPack pack = pack("agrees")
                .floor("one", MadeUpPack.ANY, "all", "adult")
                .floor("two", MadeUpPack.ANY, "all", "!adult");

        assertThat(only("denied-permit", pack).subject()).isEqualTo("xx.p");
    }

    @Test
    void aFieldThatIsAlwaysKeptBackIsFound() {
        LawFinding finding =
                only("denied-field", pack("agrees").floor("no-name", MadeUpPack.ANY, "[identity.fullName]", "true"));

        assertThat(finding.says()).contains("[identity.fullName]").doesNotContain("dateOfBirth");
    }

    @Test
    void aProhibitionOfTheLawThatDoesNotSayWhichGoesFirstIsFound() {
        MadeUpPack pack = pack("agrees").rule("no", "prohibit", MadeUpPack.ANY, "all", "adult");

        LawFinding finding = only("overlap", pack);

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.says()).contains("xx.no", "unless: [xx.p]");
        assertThat(Objects.requireNonNull(finding.shownBy()).facts()).isEqualTo(Map.of("agrees", true, "adult", true));
    }

    @Test
    void anAbsoluteProhibitionAFloorAndAnExceptionSayWhichGoesFirst() {
        MadeUpPack absolute = pack("agrees").floor("no", MadeUpPack.ANY, "all", "adult");
        MadeUpPack floor = pack("agrees")
                .rule("no", "prohibit", MadeUpPack.ANY, "all", "adult")
                .replace("no", "source: law", "source: policy-floor");
        MadeUpPack exception = pack("agrees").rule("no", "prohibit", MadeUpPack.ANY, "all", "adult", "unless: [xx.p]");

        assertThat(only("overlap", absolute).severity()).isEqualTo(Severity.NOTE);
        assertThat(only("overlap", floor).severity()).isEqualTo(Severity.NOTE);
        assertThat(findings(exception)).noneMatch(finding -> finding.analysis().equals("overlap"));
    }

    @Test
    void anExceptionThatNeverAppliesIsFound() {
        MadeUpPack pack = pack("agrees && adult")
                .rule("no", "prohibit", MadeUpPack.ANY, "all", "!adult && requestSpecific", "unless: [xx.p]");

        assertThat(only("idle-exception", pack).subject()).isEqualTo("xx.no");
    }

    @Test
    void aRuleWithoutWhichTheSameWouldLeaveIsFound() {
        MadeUpPack pack = pack("agrees")
                .floor("busy", MadeUpPack.ANY, "all", "adult")
                .floor("idle", MadeUpPack.ANY, "all", "adult && requestSpecific")
                .floor("elsewhere", MadeUpPack.ANY, "[children]", "adult");

        assertThat(findings(pack))
                .filteredOn(finding -> finding.analysis().equals("idle-rule"))
                .extracting(LawFinding::subject)
                .containsExactly("xx.elsewhere", "xx.idle");
    }

    @Test
    void aDutyThatNeverTravelsIsFound() {
        MadeUpPack pack = pack("agrees")
                .rule("tell", "duty", FLOW, "[children]", "agrees", "duties: [{do: inform-subject, source: law}]");

        assertThat(only("idle-rule", pack).says()).contains("never travels");
    }

    @Test
    void aFactThatNoRuleReadsIsFound() {
        assertThat(findings(pack("agrees")))
                .filteredOn(finding -> finding.analysis().equals("unused-fact"))
                .extracting(LawFinding::subject)
                .contains("since")
                .doesNotContain("agrees");
    }

    @Test
    void aFactOfWhichNobodysWordCountsIsFound() {
        MadeUpPack nobody =
                pack("agrees").facts("adult: {type: bool, from: clock", "adult: {type: bool, from: officer");
        MadeUpPack asked = pack("agrees")
                .facts(
                        "crossBorder: {type: bool, from: registry, askOf: nobody",
                        "crossBorder: {type: bool, from: registry, askOf: sender");

        assertThat(only("unprovidable-fact", nobody).subject()).isEqualTo("adult");
        assertThat(only("unprovidable-fact", asked).says()).contains("no answer counts");
    }

    @Test
    void theTableOfGapsSaysWhatCanLeaveAtAll() {
        PackAnalysis analysis = PackAnalysis.of(MadeUpPack.sound().load());

        assertThat(analysis.gaps())
                .filteredOn(gap ->
                        gap.message().equals("returnee.notified") && gap.to().equals("municipality.social_services"))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.open()).extracting(Object::toString).contains("identity.fullName");
                    assertThat(gap.closed()).extracting(Object::toString).contains("children.child");
                });
        assertThat(analysis.gaps())
                .filteredOn(gap -> gap.to().equals("municipality.mayor"))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.open()).isEmpty());
    }

    private static MadeUpPack pack(String when) {
        return MadeUpPack.empty().rule("p", "permit", FLOW, "[identity]", when);
    }

    private static LawFinding only(String analysis, MadeUpPack pack) {
        List<LawFinding> found = findings(pack).stream()
                .filter(finding -> finding.analysis().equals(analysis))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<LawFinding> findings(MadeUpPack pack) {
        return PackAnalysis.of(pack.load()).findings();
    }
}
