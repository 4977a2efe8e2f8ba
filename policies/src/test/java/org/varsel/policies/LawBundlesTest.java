package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.pack.PackOnDisk;

class LawBundlesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void noPackRunsOnNobodysWord() {
        PackProfile nobody = PackProfile.accepting(Set.of());

        assertThatThrownBy(() -> LawBundles.standard(nobody))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("No lawyer has signed off any law pack (be, de-be, de-by, de-nw, dk, ")
                .hasMessageContaining("accept a pack by name");
        assertThatThrownBy(() -> LawBundles.load(Path.of("packs", "no"), nobody))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("No lawyer has signed off the law pack \"no\"")
                .hasMessageContaining("accept it by name");
    }

    @Test
    void anAcceptedNameThatNoPackHasStopsTheLoad() {
        assertThatThrownBy(() -> LawBundles.standard(PackProfile.accepting(Set.of("no", "noo"))))
                .isInstanceOf(PackRefused.class)
                .hasMessageStartingWith("This build has no law pack noo;")
                .hasMessageContaining(" no, ");
    }

    @Test
    void aPackInAFolderThatNobodyAcceptedIsNotSkipped() {
        assertThatThrownBy(() -> LawBundles.load(Path.of("packs"), PackProfile.accepting(Set.of("no"))))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("No lawyer has signed off the law pack \"be\"");
    }

    @Test
    void anOperatorAcceptsAPackByName() {
        assertThat(LawBundles.standard(PackProfile.accepting(Set.of("no"))).packs())
                .singleElement()
                .satisfies(pack -> assertThat(pack.header().jurisdiction()).isEqualTo("NO"));
    }

    @Test
    void theDigestIsTheSameFromADirectoryAndFromTheJar() {
        LawBundle jar = LawBundles.standard(PackProfile.demo());
        LawBundle all = LawBundles.load(Path.of("packs"), PackProfile.demo());
        LawBundle one = LawBundles.load(Path.of("packs", "no"), PackProfile.demo());

        assertThat(jar.digest()).matches("sha256:[0-9a-f]{64}").isEqualTo(all.digest());
        assertThat(LawBundles.load("packs/no", PackProfile.demo()).digest())
                .isEqualTo(one.digest())
                .isNotEqualTo(jar.digest());
    }

    @Test
    void theDigestDoesNotDependOnTheMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String before = LawBundles.standard(PackProfile.demo()).digest();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(LawBundles.standard(PackProfile.demo()).digest()).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theDigestFollowsTheMeaningNotTheLayout() {
        PackOnDisk pack = PackOnDisk.in(folder);
        String before = LawBundles.load(pack.directory(), PackProfile.demo()).digest();

        pack.replace("section-1.yaml", "rule: xx", "# a comment\nrule: xx");
        String commented = LawBundles.load(pack.directory(), PackProfile.demo()).digest();
        pack.replace("section-1.yaml", ">= 18", ">= 17");
        String changed = LawBundles.load(pack.directory(), PackProfile.demo()).digest();

        assertThat(commented).isEqualTo(before);
        assertThat(changed).isNotEqualTo(before);
    }

    @Test
    void knowsTheFactsThatThePacksRead() {
        LawBundle bundle = LawBundles.standard(PackProfile.demo());

        assertThat(bundle.fact("originatorAgrees")).hasValueSatisfying(fact -> {
            assertThat(fact.askOf()).isEqualTo(AskOf.ORIGINATOR);
            assertThat(fact.within()).hasDays(3);
            assertThat(fact.withinSource()).isEqualTo("policy-floor");
        });
        assertThat(bundle.fact("rumour")).isEmpty();
    }

    @Test
    void eachPartOfACountryIsAnsweredByItsOwnPack() {
        LawBundle bundle = parts("NW", "BE");

        assertThat(bundle.decide(asked("XX-NW"))).isInstanceOf(Permit.class);
        assertThat(bundle.pack("XX-NW").orElseThrow().header().name()).isEqualTo("xx-nw");
        assertThat(bundle.pack("XX-BE").orElseThrow().header().name()).isEqualTo("xx-be");
    }

    @Test
    void aPartWithoutAPackIsDenied() {
        assertThat(parts("NW", "BE").decide(asked("XX-BY")))
                .isInstanceOfSatisfying(
                        Deny.class, deny -> assertThat(deny.reason()).isEqualTo(DenyReason.NO_PACK));
    }

    @Test
    void aCountryOfPartsNeedsThePartNamed() {
        Decision decision = parts("NW", "BE").decide(asked("XX"));

        assertThat(decision).isInstanceOfSatisfying(Deny.class, deny -> assertThat(deny.reason())
                .isEqualTo(DenyReason.REGION_UNKNOWN));
        assertThat(decision.fields().get(0).explanation().sentences("en"))
                .containsExactly(
                        "In this country each part has law of its own, and the registry names none for sender or"
                                + " recipient. Nothing leaves.");
    }

    @Test
    void aCountryWithOneLawAnswersForEachOfItsParts() {
        LawBundle bundle = LawBundles.load(PackOnDisk.in(folder).directory(), PackProfile.demo());

        assertThat(bundle.decide(asked("XX-46"))).isInstanceOf(Permit.class);
    }

    @Test
    void twoPacksOfOnePartAreRefused() {
        assertThatThrownBy(() -> parts("NW", "NW")).hasMessageContaining("Two packs claim the jurisdiction XX-NW");
    }

    @Test
    void aPackOfTheWholeBesideOneOfAPartIsRefused() {
        assertThatThrownBy(() -> parts("NW", ""))
                .hasMessageContaining("One pack claims the whole of XX and another a part of it");
    }

    /** The pack of the tests twice, each time as the law of another part; an empty part is the whole country. */
    private LawBundle parts(String one, String other) {
        part("xx-nw", one);
        part("xx-be", other);
        return LawBundles.load(folder, PackProfile.demo());
    }

    private void part(String name, String region) {
        PackOnDisk pack = PackOnDisk.in(folder, name);
        if (!region.isEmpty()) {
            pack.replace("pack.yaml", "jurisdiction: XX", "jurisdiction: XX\nregion: \"" + region + "\"");
        }
    }

    private static Question asked(String jurisdiction) {
        Facts facts = Facts.builder()
                .add("agrees", true, Provenance.MESSAGE)
                .add("age", 30L, Provenance.CLOCK)
                .build();
        Question question = SmallPack.question(facts);
        return new Question(
                jurisdiction,
                question.messageType(),
                question.from(),
                question.to(),
                question.purpose(),
                question.decisionDate(),
                question.present(),
                facts);
    }

    @Test
    void saysWhenThereIsNoPack() {
        assertThatThrownBy(() -> LawBundles.load(folder, PackProfile.demo())).hasMessageContaining("No law pack in");
    }
}
