package org.varsel.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.analysis.invariant.Invariant;
import org.varsel.policies.analysis.invariant.Invariants;

/** For each invariant that a pack keeps, a pack that keeps all but this one. */
class WrongPacksBreakInvariantsTest {
    private static final String TO_SOCIAL =
            "{message: returnee.notified, from: police, to: municipality.social_services, purpose: prevent-crime}";
    private static final String TO_POLICE =
            "{message: returnee.notified, from: security_service, to: police, purpose: prevent-crime}";
    private static final String BACK =
            "{message: info.answered, from: municipality.social_services, to: police, purpose: prevent-crime}";

    static Stream<Arguments> wrong() {
        Map<String, List<MadeUpPack>> wrong = new LinkedHashMap<>();
        wrong.put("I1", List.of(permit(TO_POLICE, "[sourceDetail]", "originatorAgrees")));
        wrong.put(
                "I2",
                List.of(
                        permit(TO_SOCIAL, "[ideology]", "agrees"),
                        MadeUpPack.sound()
                                .without("read")
                                .rule("text", "permit", TO_SOCIAL, "[concern]", "agrees", MadeUpPack.KEPT)));
        wrong.put("I3", List.of(MadeUpPack.sound().replace("children", "'!adult'", "'!adult && !secondApprover'")));
        wrong.put(
                "I4",
                List.of(permit(
                        "{message: info.answered, from: municipality.social_services, to: security_service, purpose: prevent-crime}",
                        "[identity]",
                        "agrees")));
        wrong.put(
                "I5",
                List.of(MadeUpPack.sound()
                        .header("jurisdiction: XX", "jurisdiction: DK")
                        .replace("flow", "purpose: prevent-crime", "purpose: [prevent-crime, investigation]")));
        wrong.put("I6", List.of(MadeUpPack.sound().replace("flow", "confidence: high", "confidence: low")));
        wrong.put("I8", List.of(MadeUpPack.sound().without("secret")));
        wrong.put("I9", List.of(MadeUpPack.sound().replace("withdrawal", "from: [police, ", "from: [")));
        wrong.put(
                "I10",
                List.of(MadeUpPack.sound()
                        .replace("flow", "{do: delete-after, period: P1Y, source: policy-floor}, ", "")));
        wrong.put(
                "I11",
                List.of(
                        MadeUpPack.sound().replace("flow", ", {do: no-onward-sharing, source: law}", ""),
                        MadeUpPack.sound().replace("service", "'originatorAgrees'", "'agrees'")));
        wrong.put(
                "I12",
                List.of(
                        MadeUpPack.sound()
                                .replace(
                                        "flow",
                                        "[municipality.social_services]",
                                        "[municipality.social_services, municipality.mayor]")
                                .replace("withdrawal", "to: [police,", "to: [police, municipality.mayor,"),
                        permit(BACK, "[health]", "agrees")));
        wrong.put("I13", List.of(permit(BACK, "[identity]", "true")));
        wrong.put("I14", List.of(MadeUpPack.sound().without("eyes")));
        wrong.put("I16", List.of(permit(TO_POLICE, "[ideology]", "true")));
        wrong.put(
                "I17", List.of(MadeUpPack.sound().header("of: [security_service, police,", "of: [security_service,")));
        wrong.put("I18", List.of(MadeUpPack.sound().without("border")));
        wrong.put("I19", List.of(MadeUpPack.sound().without("class")));
        wrong.put("I20", List.of(MadeUpPack.sound().header("jurisdiction: XX", "jurisdiction: DE")));
        List<Arguments> all = new ArrayList<>();
        wrong.forEach((id, packs) -> packs.forEach(pack -> all.add(Arguments.of(id, pack))));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void theInvariantIsNamedWithACaseOrTheRule(String id, MadeUpPack pack) {
        List<LawFinding> findings = Invariants.check(pack.load());

        assertThat(findings).extracting(LawFinding::subject).contains(id);
        assertThat(Invariants.broken(pack.load())).contains(id);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.says()).contains("rule xx.");
            assertThat(finding.where().file()).isEqualTo("packs/xx/rules.yaml");
        });
    }

    @Test
    void thereIsAWrongPackForEveryInvariantThatAPackKeeps() {
        TreeSet<Object> tried = new TreeSet<>();
        wrong().forEach(arguments -> tried.add(arguments.get()[0]));

        assertThat(Invariants.all().stream().filter(Invariant::keptByPack).map(Invariant::id))
                .containsExactlyInAnyOrderElementsOf(
                        tried.stream().map(Object::toString).toList());
    }

    @Test
    void aSoundPackBreaksNone() {
        assertThat(Invariants.check(MadeUpPack.sound().load())).isEmpty();
    }

    @Test
    void theCaseOfABrokenInvariantShowsIt() {
        LawFinding finding =
                Invariants.check(MadeUpPack.sound().without("border").load()).get(0);

        assertThat(Objects.requireNonNull(finding.shownBy()).facts()).containsEntry("crossBorder", true);
    }

    @Test
    void aPackWithoutTheFactOfAnInvariantBreaksItWhereItReleases() {
        MadeUpPack pack = MadeUpPack.sound().without("border").facts("  crossBorder:", "  otherBorder:");

        assertThat(Invariants.broken(pack.load())).containsExactly("I18");
    }

    private static MadeUpPack permit(String scope, String fields, String when) {
        return MadeUpPack.sound().rule("wrong", "permit", scope, fields, when, MadeUpPack.KEPT);
    }
}
