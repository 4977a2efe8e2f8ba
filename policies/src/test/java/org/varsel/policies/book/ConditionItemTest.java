package org.varsel.policies.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.varsel.policies.AskOf;
import org.varsel.policies.Domain;
import org.varsel.policies.FactType;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.Provenance;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Operator;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.condition.Slots.Slot;
import org.varsel.policies.pack.Pack;

/** Every form that a condition can have, in words. */
class ConditionItemTest {
    private static final Pack PACK =
            LawBundles.load("packs/no", PackProfile.demo()).packs().get(0);
    private static final Slot CONSENT = slot("consent");
    private static final Slot ADULT = slot("adult");

    @Test
    void allAnyAndNotAreNestedLists() {
        Expr condition = new Expr.And(List.of(
                flag(CONSENT, true), new Expr.Not(new Expr.Or(List.of(flag(ADULT, true), flag(CONSENT, false))))));

        Block.Item item = item(condition);

        assertThat(item.text().plain()).isEqualTo("All of these:");
        assertThat(item.below())
                .extracting(below -> below.text().plain())
                .containsExactly("the person has consented", "This is not so:");
        Block.Item any = item.below().get(1).below().get(0);
        assertThat(any.text().plain()).isEqualTo("At least one of these:");
        assertThat(any.below())
                .extracting(below -> below.text().plain())
                .containsExactly("the person is 18 or older", "this is not so: the person has consented");
    }

    @Test
    void comparisonsAreWords() {
        Slot age = slot("ageYears");
        Slot level = slot("classification");

        assertThat(said(new Expr.Test(age, Operator.LESS, fixed(12)))).isEqualTo("the person's age in years: below 12");
        assertThat(said(new Expr.Test(age, Operator.GREATER_OR_EQUAL, fixed(12))))
                .isEqualTo("the person's age in years: at least 12");
        assertThat(said(new Expr.Test(level, Operator.NOT_EQUAL, fixed(0))))
                .isEqualTo("the classification of the notice: not UNCLASSIFIED (UGRADERT)");
        assertThat(said(new Expr.OneOf(level, List.of(fixed(1), fixed(2)))))
                .isEqualTo("the classification of the notice: one of R (BEGRENSET), C (KONFIDENSIELT)");
    }

    @Test
    void daysAreEarlierOrLaterAndMayBeCountedFromTheDecision() {
        Slot day = new Slots(List.of(new FactType(
                        "heard",
                        new Domain.Day(),
                        Set.of(Provenance.MESSAGE),
                        AskOf.SENDER,
                        Duration.ofDays(3),
                        "policy-floor",
                        Map.of("en", "the hearing"))))
                .at(1);

        assertThat(said(new Expr.Test(
                        day, Operator.LESS, fixed(LocalDate.of(2026, 11, 23).toEpochDay()))))
                .isEqualTo("heard: before 2026-11-23");
        assertThat(said(new Expr.Test(day, Operator.GREATER_OR_EQUAL, counted(Period.ofDays(-30)))))
                .isEqualTo("heard: at the earliest the day of the decision less 30 days");
        assertThat(said(new Expr.Test(day, Operator.EQUAL, counted(Period.ZERO))))
                .isEqualTo("heard: the day of the decision");
    }

    @Test
    void whatIsKnownAlwaysOrNeverIsSaid() {
        assertThat(said(new Expr.Always(true))).isEqualTo("always");
        assertThat(said(new Expr.Always(false))).isEqualTo("never");
        assertThat(said(new Expr.Has(CONSENT))).isEqualTo("it is known: the person has consented");
        assertThat(said(new Expr.Not(new Expr.Has(CONSENT)))).isEqualTo("the person has consented: not known");
    }

    private static String said(Expr condition) {
        return item(condition).text().plain();
    }

    private static Block.Item item(Expr condition) {
        return new ConditionItem(new Wording(PACK, "en")).of(condition);
    }

    private static Slot slot(String fact) {
        return PACK.facts().find(fact).orElseThrow();
    }

    private static Expr flag(Slot slot, boolean value) {
        return new Expr.Test(slot, Operator.EQUAL, new Expr.Constant(value ? 1 : 0, null, String.valueOf(value)));
    }

    private static Expr.Constant fixed(long code) {
        return new Expr.Constant(code, null, "");
    }

    private static Expr.Constant counted(Period away) {
        return new Expr.Constant(0, away, "");
    }
}
