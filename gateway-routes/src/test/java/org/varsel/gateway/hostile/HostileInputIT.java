package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.varsel.gateway.hostile.Scene.CANARY;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every cell of the table against one running gateway, over real TLS. */
@SuppressWarnings("NullAway.Init") // made before all
class HostileInputIT {
    private static final Pattern REFUSAL = Pattern.compile("(?:[45]\\d\\d|fault) ([a-z]+\\.[a-z-]+)");
    private static final Pattern CODE_AT_WORK =
            Pattern.compile("Exception|\\bat org\\.|\\.java:|org\\.varsel\\.gateway|org\\.apache|com\\.fasterxml");

    /** Names, numbers, addresses and sentences of the examples that the attacks are made of. */
    private static final Pattern VALUES = Pattern.compile(
            CANARY
                    + "|Oppdiktsen|17859400078|17859400159|28890350188|Oppdiktet gate|1994-05-17|Skyggesen|named by two witnesses");

    /** Refused before anybody asked whose connection it is. */
    private static final Set<String> BEFORE_THE_PARTY = Set.of(
            "receive.too-large",
            "receive.media-type",
            "receive.incomplete",
            "receive.parameter",
            "gateway.bad-request",
            "gateway.not-found",
            "authenticate.party-unknown");

    private static final Set<String> ANOTHER_GATEWAY =
            Set.of("Law: expired", "Law: unsigned", "Transport: revoked: OCSP", "Transport: revoked: CRL");

    @TempDir
    static Path folder;

    static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene(folder);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @TestFactory
    Stream<DynamicNode> everyCellOfTheTable() {
        Attacks attacks = Attacks.all();
        return HostileTable.read().cells().stream()
                .filter(Cell::isApplicable)
                .map(cell -> dynamicContainer(
                        cell.name(),
                        attacks.of(cell).entrySet().stream()
                                .map(way -> dynamicTest(way.getKey(), () -> attack(cell, way)))));
    }

    private static void attack(Cell cell, Map.Entry<String, Attack> way) throws Exception {
        long before = scene.recorded();

        Observed observed = way.getValue().at(scene);

        assertThat(observed.outcome()).as(cell.name() + ", " + way.getKey()).isIn(cell.outcomes());
        assertThat(observed.said()).doesNotContainPattern(CODE_AT_WORK).doesNotContainPattern(VALUES);
        if (!ANOTHER_GATEWAY.contains(cell.group() + ": " + cell.line())) {
            requireRefusalOnRecord(observed, before);
        }
        scene.requireUnharmed(observed.party());
    }

    private static void requireRefusalOnRecord(Observed observed, long before) {
        Matcher refusal = REFUSAL.matcher(observed.outcome());
        if (refusal.matches() && !BEFORE_THE_PARTY.contains(refusal.group(1))) {
            assertThat(scene.refusals(observed.party(), before)).contains(refusal.group(1));
        }
        if (observed.outcome().endsWith(" denied")) {
            assertThat(scene.refusals(observed.party(), before)).contains("denied");
        }
    }
}
