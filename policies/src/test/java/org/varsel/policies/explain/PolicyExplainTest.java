package org.varsel.policies.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.Decision;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackError;
import org.varsel.policies.PackProfile;
import org.varsel.policies.Permit;
import org.varsel.policies.Refer;

class PolicyExplainTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String CASE =
            """
            jurisdiction: "NO"
            message: detention.releasePlanned
            from: prison
            to: municipality.social_services
            purpose: reintegration
            present: [identity, release.plannedOn]
            facts: {consent: true, adult: true, classification: UNCLASSIFIED, crossBorder: false,
                    investigationContent: false, originatorRegime: LED, under25: unknown}
            """;

    private final PolicyExplain explain = new PolicyExplain(LawBundles.standard(PackProfile.demo()));

    private Decision decide(String text) {
        return explain.whatIf("case.yaml", text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    @Test
    void listsPacksAndSaysThatNoneIsSignedOff() {
        assertThat(explain.packs("nb"))
                .allSatisfy(pack -> assertThat(pack.signedOff()).isFalse())
                .filteredOn(pack -> pack.name().equals("no"))
                .singleElement()
                .satisfies(pack -> assertThat(pack.title()).isEqualTo("Norge"));
    }

    @Test
    void listsTheRulesOfAPack() {
        assertThat(explain.rules("no", "en"))
                .extracting(RuleSummary::id)
                .contains("no.21.returnee-to-police-district", "no.27-2.returnee-to-home-municipality")
                .isSorted();
        assertThat(explain.rules("xx", "en")).isEmpty();
    }

    @Test
    void explainsOneRuleInTheLanguageAskedFor() {
        List<String> lines =
                explain.rule("no.27-2.returnee-to-home-municipality", "nn").orElseThrow();

        assertThat(lines.get(0)).isEqualTo("Varsel om heimvend person, politidistriktet til heimkommunen");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Føresegn: Politiregisterloven § 27"))
                .anySatisfy(line -> assertThat(line).startsWith("Når: homeMunicipality && "))
                .anySatisfy(line -> assertThat(line).startsWith("Felt: contact, identity, residence, travel.area"));
        assertThat(explain.rule("no.99.nothing", "en")).isEmpty();
    }

    @Test
    void decidesAMadeUpCase() {
        Decision decision = decide(CASE);

        assertThat(decision).isInstanceOf(Permit.class);
        assertThat(decision.question().decisionDate()).isEqualTo(TODAY);
        assertThat(explain.render(decision, "en"))
                .startsWith("Something leaves: 10 released, 0 withheld.")
                .anySatisfy(line -> assertThat(line).startsWith("Duty: delete-after P1Y ["));
    }

    @Test
    void readsACaseFromJsonToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(
                file,
                """
                {"jurisdiction":"NO","message":"detention.releasePlanned","from":"prison",
                 "to":"municipality.social_services","purpose":"reintegration","date":"2026-12-01",
                 "present":["identity.fullName"],"facts":{"adult":true}}
                """);

        Decision decision = explain.whatIf(file, TODAY);

        assertThat(decision).isInstanceOf(Refer.class);
        assertThat(explain.render(decision, "nb")).anySatisfy(line -> assertThat(line)
                .isEqualTo("Mangler: «personen har samtykket» (spørres: avsenderen, innen 3 dager)"));
    }

    @Test
    void saysWhatIsWrongWithACase() {
        assertThatThrownBy(() -> decide(CASE.replace("consent: true", "assent: true")))
                .isInstanceOf(PackError.class)
                .hasMessage("case.yaml:7:9: expected a fact that a loaded pack declares, found the text \"assent\"");
        assertThatThrownBy(() -> decide(CASE.replace("consent: true", "consent: perhaps")))
                .hasMessage("case.yaml:7:18: expected true or false, or unknown, found the text \"perhaps\"");
        assertThatThrownBy(() -> decide(CASE.replace("release.plannedOn", "everything")))
                .hasMessageContaining("expected a category or a field like identity.fullName");
    }
}
