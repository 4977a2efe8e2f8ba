package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.register.RegisterFile;
import org.varsel.gateway.register.Registers;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Fact;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;

/** A local cell of the police and Bergen, under a regional group of the prison. */
@SuppressWarnings("NullAway.Init") // set before each test
class CellFactsTest {
    private static final String CELL = "310000809";
    private static final String REGION = "310000906";
    private static final LawBundle LAW = LawBundles.load(Path.of("../policies/packs/be"), PackProfile.demo());

    @TempDir
    Path folder;

    Deciding room;
    Path register;

    @BeforeEach
    void room() throws IOException {
        TestHome home = TestHome.in(folder);
        home.abroad("NO", "0192", CELL, "local_cell", null);
        home.abroad("NO", "0192", REGION, "local_cell", null);
        add(
                home,
                CELL,
                "cell: {level: local, members: [\"0192:%s\", \"0192:%s\"], under: \"0192:%s\"}"
                        .formatted(POLICE, BERGEN, REGION));
        add(home, REGION, "cell: {level: regional, members: [\"0192:%s\"]}".formatted(PRISON));
        add(home, BERGEN, "charter: 2026-01-10");
        room = Deciding.over(home);
        register = Files.writeString(
                folder.resolve("register.yaml"), "cases: {\"0192:%s\": [%s]}\n".formatted(CELL, reference(relay())));
    }

    @Test
    void aMemberOfTheCellTellsItsCellAndItsFellowMembers() {
        assertThat(known("memberPresent", CELL)).hasValue(true);
        assertThat(known("memberPresent", BERGEN)).hasValue(true);
    }

    @Test
    void whoSitsInNoCellIsUnknownHere() {
        assertThat(known("memberPresent", TRONDHEIM)).isEmpty();
    }

    @Test
    void theRegionalGroupHasTheMembersAndCasesBelowIt() {
        assertThat(known("memberPresent", REGION)).hasValue(true);
        assertThat(known("caseListed", REGION)).hasValue(true);
        assertThat(known("memberPresent", PRISON))
                .as("the prison sits in the group, and the police below it")
                .hasValue(true);
    }

    @Test
    void aCaseIsListedByItsReferenceForTheCellAndItsMembers() throws IOException {
        assertThat(known("caseListed", CELL)).hasValue(true);
        assertThat(known("caseListed", BERGEN)).hasValue(true);
        assertThat(known("caseListed", TRONDHEIM)).isEmpty();

        Files.writeString(register, "cases: {\"0192:%s\": [another-reference]}\n".formatted(CELL));
        assertThat(known("caseListed", CELL)).hasValue(false);
    }

    @Test
    void charterAndOperativePowersComeFromThePartyFile() {
        assertThat(known("charterSigned", BERGEN)).hasValue(true);
        assertThat(known("charterSigned", TRONDHEIM)).isEmpty();
        assertThat(known("recipientOperative", BERGEN)).hasValue(false);
    }

    private ValidNotice relay() {
        return room.notice("returnee.notified/relay");
    }

    private static String reference(ValidNotice notice) {
        return String.valueOf(notice.submission().header().subjectRef());
    }

    private Optional<Object> known(String fact, String recipient) {
        Addressee addressee = Addressee.of(room.party(recipient), "local_cell");
        Facts.Builder facts = Facts.builder();
        try (Registers registers = new Registers(List.of(new RegisterFile(register)), Duration.ofSeconds(20))) {
            ValidNotice notice = relay();
            new RegisterFacts(registers, new Cells(room.parties()), LAW, LocalDate.now(room.clock()))
                    .addTo(facts, notice, addressee);
            new RegistryFacts(room.parties(), room.register(), room.clock()).addTo(facts, notice, addressee);
        }
        return facts.build().find(fact).map(Fact::value);
    }

    private static void add(TestHome home, String org, String line) throws IOException {
        Files.writeString(home.parties().resolve(org + ".yaml"), line + "\n", StandardOpenOption.APPEND);
    }
}
