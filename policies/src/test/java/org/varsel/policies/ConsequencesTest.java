package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.policies.SmallPack.BORN;
import static org.varsel.policies.SmallPack.facts;
import static org.varsel.policies.SmallPack.law;

import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.varsel.policies.pack.DutySpec;
import org.varsel.policies.pack.Source;

class ConsequencesTest {
    private static final DutySpec YEAR = new DutySpec("delete-after", Period.ofYears(1), null, Source.LAW);
    private static final DutySpec HALF_A_YEAR =
            new DutySpec("delete-after", Period.ofMonths(6), null, Source.POLICY_FLOOR);
    private static final DutySpec SILENCE = new DutySpec("no-onward-sharing", null, null, Source.LAW);

    private static @Nullable Reduction ofBirth(Decision decision) {
        return decision.fields().get(1).reduction();
    }

    @Test
    void dutiesOfAllRulesThatHoldAreUnitedAndTheShorterTimeStays() {
        Decision decision = law().permitWith("p1", "a", Map.of(), YEAR, SILENCE)
                .permitWith("p2", "b", Map.of(), HALF_A_YEAR)
                .decide(facts("a", true, "b", true));

        assertThat(((Permit) decision).duties())
                .extracting(Duty::name)
                .containsExactly("delete-after", "no-onward-sharing");
        assertThat(((Permit) decision).duties().get(0).period()).isEqualTo(Period.ofMonths(6));
        assertThat(((Permit) decision).duties().get(0).rule().id()).isEqualTo("p2");
    }

    @Test
    void aPermitThatDoesNotHoldBringsNoDuties() {
        Decision decision = law().permitWith("p1", "a", Map.of(), YEAR)
                .permitWith("p2", "b", Map.of(), HALF_A_YEAR)
                .decide(facts("a", true, "b", false));

        assertThat(((Permit) decision).duties().get(0).period()).isEqualTo(Period.ofYears(1));
    }

    @Test
    void aDutyTravelsUnlessItsConditionIsFalse() {
        SmallPack law = law().permit("p", "a").duty("d", "b", SILENCE);

        assertThat(((Permit) law.decide(facts("a", true))).duties()).hasSize(1);
        assertThat(((Permit) law.decide(facts("a", true, "b", false))).duties()).isEmpty();
    }

    @Test
    void theStrictestReductionWins() {
        SmallPack law = law().permitWith("p1", "a", Map.of(BORN, Reduction.MONTH))
                .permitWith("p2", "b", Map.of(BORN, Reduction.YEAR))
                .permit("p3", "c");

        assertThat(ofBirth(law.decide(facts("a", true, "b", true, "c", true)))).isEqualTo(Reduction.YEAR);
        assertThat(ofBirth(law.decide(facts("a", true, "b", false, "c", true)))).isEqualTo(Reduction.MONTH);
        assertThat(ofBirth(law.decide(facts("a", false, "b", false, "c", true))))
                .isNull();
    }

    @Test
    void whatWouldLeaveIsShownWithItsReduction() {
        Decision decision =
                law().permitWith("p1", "a", Map.of(BORN, Reduction.MONTH)).decide(Facts.none());

        assertThat(decision).isInstanceOf(Refer.class);
        assertThat(ofBirth(decision)).isEqualTo(Reduction.MONTH);
    }
}
