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
                .hasMessageContaining("No lawyer has signed off any law pack (be, de-nw, dk, ")
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
    void saysWhenThereIsNoPack() {
        assertThatThrownBy(() -> LawBundles.load(folder, PackProfile.demo())).hasMessageContaining("No law pack in");
    }
}
