package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.policies.SmallPack.facts;
import static org.varsel.policies.SmallPack.law;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.varsel.policies.pack.Status;

class AlgebraTest {
    private static void assertField(Decision decision, Outcome outcome, Reason reason) {
        FieldDecision field = decision.fields().get(0);
        assertThat(field.explanation().reason()).isEqualTo(reason);
        assertThat(field.outcome()).isEqualTo(outcome);
    }

    @Nested
    class FirstWithoutAPermitThatMightHold {
        @Test
        void nothingCoversTheField() {
            Decision decision = law().decide(facts("a", true));

            assertThat(decision).isInstanceOf(Deny.class);
            assertField(decision, Outcome.WITHHOLD, Reason.NO_RULE);
        }

        @Test
        void everyPermitIsFalse() {
            Decision decision = law().permit("p1", "a").permit("p2", "b").decide(facts("a", false, "b", false));

            assertField(decision, Outcome.WITHHOLD, Reason.CONDITION_NOT_MET);
            assertThat(decision.fields().get(0).decisive())
                    .extracting(RuleRef::id)
                    .isEqualTo("p1");
        }

        @Test
        void noPersonIsAskedWhenNoPermitCouldHold() {
            Decision decision =
                    law().permit("p", "a").refer("r", "true").prohibit("x", "b").decide(facts("a", false));

            assertThat(decision).isInstanceOf(Deny.class);
        }

        @Test
        void aPermitThatNobodyCheckedPermitsNothingAndSaysSo() {
            Decision decision = law().rule("p", Effect.PERMIT, "a", false, Status.NEEDS_VERIFICATION)
                    .decide(facts("a", true));

            assertField(decision, Outcome.WITHHOLD, Reason.NEEDS_VERIFICATION);
        }

        @Test
        void aRepealedPermitPermitsNothing() {
            Decision decision =
                    law().rule("p", Effect.PERMIT, "a", false, Status.REPEALED).decide(facts("a", true));

            assertField(decision, Outcome.WITHHOLD, Reason.NO_RULE);
        }
    }

    @Nested
    class SecondAProhibitionThatHolds {
        @Test
        void beatsAPermit() {
            Decision decision = law().permit("p", "a").prohibit("x", "b").decide(facts("a", true, "b", true));

            assertField(decision, Outcome.WITHHOLD, Reason.PROHIBITED);
            assertThat(decision.fields().get(0).decisive())
                    .extracting(RuleRef::id)
                    .isEqualTo("x");
        }

        @Test
        void isTakenAwayByAnExceptionThatHolds() {
            Decision decision = law().permit("p", "a")
                    .permit("special", "c")
                    .prohibit("x", "b", "special")
                    .decide(facts("a", true, "b", true, "c", true));

            assertThat(decision).isInstanceOf(Permit.class);
        }

        @Test
        void staysWhenItsExceptionIsFalse() {
            Decision decision = law().permit("p", "a")
                    .permit("special", "c")
                    .prohibit("x", "b", "special")
                    .decide(facts("a", true, "b", true, "c", false));

            assertField(decision, Outcome.WITHHOLD, Reason.PROHIBITED);
        }

        @Test
        void waitsForAPersonWhenItsExceptionIsUnknown() {
            Decision decision = law().permit("p", "a")
                    .permit("special", "c")
                    .prohibit("x", "b", "special")
                    .decide(facts("a", true, "b", true));

            assertField(decision, Outcome.REFER, Reason.EXCEPTION_UNKNOWN);
            assertThat(((Refer) decision).missing())
                    .extracting(MissingFact::fact)
                    .containsExactly("c");
        }

        @Test
        void isNotTakenAwayByAnExceptionThatNobodyChecked() {
            Decision decision = law().permit("p", "a")
                    .rule("special", Effect.PERMIT, "c", false, Status.NEEDS_VERIFICATION)
                    .prohibit("x", "b", "special")
                    .decide(facts("a", true, "b", true, "c", true));

            assertField(decision, Outcome.WITHHOLD, Reason.PROHIBITED);
        }

        @Test
        void holdsEvenWhenNobodyCheckedIt() {
            Decision decision = law().permit("p", "a")
                    .rule("x", Effect.PROHIBIT, "b", false, Status.NEEDS_VERIFICATION)
                    .decide(facts("a", true, "b", true));

            assertField(decision, Outcome.WITHHOLD, Reason.PROHIBITED);
        }

        @Test
        void isNamedBeforeOthersWhenItIsAbsolute() {
            Decision decision = law().permit("p", "a")
                    .prohibit("x1", "b")
                    .prohibitAbsolutely("x2", "b")
                    .decide(facts("a", true, "b", true));

            assertThat(decision.fields().get(0).rules()).extracting(RuleRef::id).containsExactly("x2", "x1");
        }

        @Test
        void canBeTakenAwayByAnExceptionThatIsItselfTakenAway() {
            SmallPack law = law().permit("p", "a")
                    .permit("special", "c", "back")
                    .prohibit("back", "d")
                    .prohibit("x", "b", "special");

            assertField(
                    law.decide(facts("a", true, "b", true, "c", true, "d", false)), Outcome.RELEASE, Reason.PERMITTED);
            assertField(
                    law.decide(facts("a", true, "b", true, "c", true, "d", true)), Outcome.WITHHOLD, Reason.PROHIBITED);
        }
    }

    @Nested
    class ThirdWhatAPersonHasToSettle {
        @Test
        void anUnknownProhibition() {
            Decision decision = law().permit("p", "a").prohibit("x", "b").decide(facts("a", true));

            assertField(decision, Outcome.REFER, Reason.PROHIBITION_UNKNOWN);
            assertThat(((Refer) decision).missing())
                    .containsExactly(new MissingFact("b", AskOf.SENDER, java.time.Duration.ofDays(3)));
        }

        @Test
        void aReferralThatHolds() {
            Decision decision = law().permit("p", "a").refer("r", "b").decide(facts("a", true, "b", true));

            assertField(decision, Outcome.REFER, Reason.LEFT_TO_A_PERSON);
        }

        @Test
        void aReferralThatMightHold() {
            Decision decision = law().permit("p", "a").refer("r", "b").decide(facts("a", true));

            assertField(decision, Outcome.REFER, Reason.LEFT_TO_A_PERSON);
        }

        @Test
        void namesWhatEveryUnknownRuleLacksAtOnce() {
            Decision decision = law().permit("p", "a && c").prohibit("x", "b").decide(facts("a", true));

            assertThat(((Refer) decision).missing())
                    .extracting(MissingFact::fact)
                    .containsExactly("b", "c");
        }
    }

    @Test
    void fourthAPermitThatHoldsReleases() {
        Decision decision =
                law().permit("p1", "a").permit("p2", "b").prohibit("x", "c").decide(facts("a", true, "c", false));

        assertThat(decision).isInstanceOf(Permit.class);
        assertField(decision, Outcome.RELEASE, Reason.PERMITTED);
        assertThat(decision.fields().get(0).rules())
                .extracting(RuleRef::toString)
                .isEqualTo(List.of("p1@1.0.0"));
    }

    @Test
    void fifthAPermitThatMightHoldRefersAndNamesWhatIsMissing() {
        Decision decision = law().permit("p", "a && b && n <= 3").decide(facts("a", true));

        assertField(decision, Outcome.REFER, Reason.FACTS_MISSING);
        assertThat(((Refer) decision).missing()).extracting(MissingFact::fact).containsExactly("b", "n");
    }

    @Test
    void aPermitWhoseExceptionIsUnknownRefers() {
        Decision decision = law().permit("p", "a", "x").prohibit("x", "b").decide(facts("a", true));

        assertThat(decision).isInstanceOf(Refer.class);
    }

    @Test
    void oneFieldThatWaitsHoldsTheWholeDisclosureButADeniedFieldIsJustWithheld() {
        Decision waits = law().permitOnly("p1", SmallPack.NAME, "a")
                .permitOnly("p2", SmallPack.BORN, "b")
                .decide(facts("a", true));
        Decision partly = law().permitOnly("p1", SmallPack.NAME, "a")
                .permitOnly("p2", SmallPack.BORN, "b")
                .decide(facts("a", true, "b", false));

        assertThat(waits).isInstanceOf(Refer.class);
        assertThat(((Refer) waits).wouldLeave()).hasSize(2);
        assertThat(waits.fields()).extracting(FieldDecision::outcome).containsExactly(Outcome.RELEASE, Outcome.REFER);
        assertThat(partly).isInstanceOf(Permit.class);
        assertThat(((Permit) partly).released())
                .extracting(FieldDecision::field)
                .containsExactly(SmallPack.NAME);
    }
}
