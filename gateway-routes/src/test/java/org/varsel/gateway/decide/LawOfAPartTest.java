package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;
import org.varsel.policies.Decision;
import org.varsel.policies.Deny;
import org.varsel.policies.DenyReason;
import org.varsel.policies.Permit;
import org.varsel.policies.RuleRef;

/** Germany has no law of the whole country for this: which Land's pack decides is the registry's word, never the notice's. */
@SuppressWarnings("NullAway.Init") // set before each test
class LawOfAPartTest {
    private static final String BKA = "999-DEMOBKA-75";
    private static final String BOCHUM = "05911-DEMO-49";
    private static final String HM_PRISON = "990000001";
    private static final String COUNCIL = "990000002";

    @TempDir
    Path folder;

    TestHome home;

    @BeforeEach
    void parties() {
        home = TestHome.in(folder);
        home.abroad("DE", "0204", BKA, "police", null);
        home.abroad("DE", "0204", BOCHUM, "municipality.prevention_officer", "05911000");
    }

    @Test
    void aFederalBodyGoesByTheLandOfTheRecipient() {
        Decision decision = decided();

        assertThat(decision.question().jurisdiction()).isEqualTo("DE-NW");
        assertThat(decision).isInstanceOf(Permit.class);
    }

    @Test
    void aBodyOfTheLandGoesByTheLawOfTheLand() {
        home.acts(BKA, "NW");

        assertThat(decided().question().jurisdiction()).isEqualTo("DE-NW");
    }

    @Test
    void nothingPassesFromOneLandToAnother() {
        home.acts(BKA, "NW");
        home.acts(BOCHUM, "HE");

        Decision decision = decided();

        assertThat(decision).isInstanceOf(Deny.class);
        assertThat(decision.fields())
                .extracting(field -> field.decisive())
                .extracting(RuleRef::id)
                .contains("de-nw.floor.no-shortcut-between-regions");
    }

    @Test
    void aLandWithoutAPackDenies() {
        home.acts(BKA, "HE");

        assertThat(reason(decided())).isEqualTo(DenyReason.NO_PACK);
    }

    @Test
    void withoutALandInTheRegistryNothingLeaves() {
        home.acts(BOCHUM, "whole-country");

        assertThat(reason(decided())).isEqualTo(DenyReason.REGION_UNKNOWN);
    }

    @Test
    void aHousingAuthorityIsToldInEnglandAndNotInScotland() {
        home.abroad("GB", "0060", HM_PRISON, "prison", null);
        home.abroad("GB", "0060", COUNCIL, "municipality.housing", "E08000003");
        Decision english = decided("detention.releasePlanned/gb");
        home.acts(HM_PRISON, "SCT");
        home.acts(COUNCIL, "SCT");
        Decision scottish = decided("detention.releasePlanned/gb");

        assertThat(english).isInstanceOf(Permit.class);
        assertThat(scottish.question().jurisdiction()).isEqualTo("GB-SCT");
        assertThat(scottish).isInstanceOf(Deny.class);
        assertThat(scottish.fields())
                .extracting(field -> field.decisive())
                .extracting(RuleRef::id)
                .contains("uk-sc.english-acts.releases-not-told-to-the-council");
    }

    @Test
    void inBavariaNothingLeavesAndTheAnswerSaysWhatWasNotRead() {
        home.acts(BOCHUM, "BY");

        Decision decision = decided();

        assertThat(decision).isInstanceOf(Deny.class);
        assertThat(decision.fields().get(0).explanation().sentences("de"))
                .anySatisfy(sentence -> assertThat(sentence).contains("bayerisches Recht"));
    }

    private Decision decided() {
        return decided("returnee.notified/de");
    }

    private Decision decided(String example) {
        Deciding room = Deciding.over(home);
        return room.ruling(room.notice(example)).decision();
    }

    private static DenyReason reason(Decision decision) {
        assertThat(decision).isInstanceOf(Deny.class);
        return ((Deny) decision).reason();
    }
}
