package org.varsel.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.Outcome;
import org.varsel.policies.PackProfile;
import org.varsel.policies.PolicyException;
import org.varsel.policies.Provenance;
import org.varsel.policies.Question;
import org.varsel.policies.analysis.replay.Replay;
import org.varsel.policies.analysis.replay.Replayed;
import org.varsel.policies.pack.PackOnDisk;
import org.varsel.schemas.field.FieldPath;

/** Decisions of a law, decided again by it and by another. */
class ReplayTest {
    private static final FieldPath NAME = FieldPath.parse("identity.fullName");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PackOnDisk pack;

    @SuppressWarnings("NullAway.Init")
    private Map<String, Object> released;

    @BeforeEach
    void somethingWasReleased() {
        pack = PackOnDisk.in(folder);
        released = law().decide(new Question(
                        "XX",
                        "returnee.notified",
                        "police",
                        "health",
                        "prevent-crime",
                        LocalDate.of(2026, 11, 23),
                        List.of(NAME),
                        Facts.builder()
                                .add("agrees", true, Provenance.MESSAGE)
                                .add("age", 30L, Provenance.CLOCK)
                                .build()))
                .trace();
    }

    @Test
    void theSameLawDecidesTheSame() {
        Replayed again = new Replay(law()).decide(released);

        assertThat(again.sameLaw()).isTrue();
        assertThat(again.changes()).isEmpty();
        assertThat(again.contradicts()).isFalse();
    }

    @Test
    void aRecordThatWasChangedContradictsItsLaw() {
        Map<String, Object> changed = new TreeMap<>(released);
        changed.put("fields", List.of(Map.of("field", "identity.fullName", "outcome", "withhold")));

        assertThat(new Replay(law()).decide(changed).contradicts()).isTrue();
    }

    @Test
    void aNewLawTellsWhatItWouldKeepBack() {
        pack.replace("section-1.yaml", "age >= 18", "age >= 40");

        Replayed again = new Replay(law()).decide(released);

        assertThat(again.sameLaw()).isFalse();
        assertThat(again.contradicts()).isFalse();
        assertThat(again.changes()).containsExactly(new Replayed.Change(NAME, Outcome.RELEASE, Outcome.WITHHOLD));
    }

    @Test
    void whatIsNoTraceIsRefusedWithWhatIsMissing() {
        assertThatThrownBy(() -> new Replay(law()).decide(Map.of("fields", List.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("\"jurisdiction\"");
    }

    private LawBundle law() {
        return LawBundles.load(pack.directory(), PackProfile.demo());
    }
}
