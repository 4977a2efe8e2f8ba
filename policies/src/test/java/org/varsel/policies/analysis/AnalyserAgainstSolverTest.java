package org.varsel.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.Context;
import com.microsoft.z3.Native;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.analysis.smt.SmtExport;
import org.varsel.policies.pack.Pack;

/** A solver reads the exported scripts and has to give the analyser's answers. */
class AnalyserAgainstSolverTest {
    private static final String FLOW =
            "{message: returnee.notified, from: police, to: municipality.social_services, purpose: prevent-crime}";

    static Stream<Pack> packs() {
        return LawBundles.standard(PackProfile.demo()).packs().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theSolverAgreesAboutEveryPackThatShips(Pack pack) {
        Map<String, String> files = SmtExport.of(pack);

        assertThat(files.containsKey(pack.header().name() + "-I18.smt2"))
                .isEqualTo(!pack.header().denyOnly());
        files.forEach((name, script) -> assertThat(solved(script)).as(name).isEqualTo(expected(script)));
    }

    @Property(tries = 60)
    void theSolverAgreesAboutRandomLaws(@ForAll("conditions") List<String> conditions) {
        MadeUpPack law = MadeUpPack.empty().rule("p0", "permit", FLOW, "[identity, health]", conditions.get(0));
        law.rule("p1", "permit", FLOW, "[identity]", conditions.get(1));
        law.rule("q0", "prohibit", MadeUpPack.ANY, "all", conditions.get(2), "unless: [xx.p1]");
        law.rule("q1", "refer", MadeUpPack.ANY, "[health]", conditions.get(3));

        SmtExport.of(law.load()).forEach((name, script) -> assertThat(solved(script))
                .as("%s of %s", name, conditions)
                .isEqualTo(expected(script)));
    }

    @Test
    void aBrokenInvariantIsSatisfiableForTheSolverToo() {
        String script =
                SmtExport.of(MadeUpPack.sound().without("border").load()).getOrDefault("xx-I18.smt2", "");

        assertThat(solved(script)).contains("sat").isEqualTo(expected(script));
    }

    private static List<String> expected(String script) {
        return script.lines()
                .filter(line -> line.startsWith("(check-sat)"))
                .map(line -> line.substring("(check-sat) ; ".length()))
                .toList();
    }

    private static List<String> solved(String script) {
        try (Context context = new Context()) {
            return Native.evalSmtlib2String(context.nCtx(), script).lines().toList();
        }
    }

    @Provide
    Arbitrary<List<String>> conditions() {
        Arbitrary<String> atom = Arbitraries.of(
                "agrees",
                "adult",
                "true",
                "ageYears < 12",
                "ageYears >= 18",
                "ageYears != 20",
                "classification > \"R\"",
                "classification in [\"UNCLASSIFIED\", \"TS\"]",
                "since < decisionDate - duration(\"P1M\")",
                "since >= date(\"2026-11-01\")");
        Arbitrary<String> condition = Combinators.combine(
                        atom,
                        atom,
                        atom,
                        Arbitraries.of("%s", "%s && !%s", "%s || %s", "!(%s || %s) && %s", "(%s && %s) || !%s"))
                .as((x, y, z, form) -> String.format(form, x, y, z));
        return condition.list().ofSize(4);
    }
}
