package org.varsel.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.gateway.TestHome;

@SuppressWarnings("NullAway.Init") // set before each test
class TiesTest {
    private static final List<String> DOMAINS = List.of("no-eos", "no-datatilsynet");
    private static final String CELL = "310000809";
    private static final String REGION = "310000906";

    private TestHome home;

    @BeforeEach
    void home(@TempDir Path folder) {
        home = TestHome.in(folder);
        home.abroad("NO", "0192", CELL, "local_cell", null);
        home.abroad("NO", "0192", REGION, "local_cell", null);
    }

    @Test
    void aCellHasMembersAndMayStandUnderARegionalGroup() throws IOException {
        add(CELL, "cell: {level: local, members: [\"0192:310000108\", \"0192:310000302\"], under: \"0192:310000906\"}");
        add(REGION, "cell: {level: regional, members: [\"0192:310000000\"]}");

        Cell cell = party(CELL).ties().cell().orElseThrow();

        assertThat(cell.level()).isEqualTo(Cell.Level.LOCAL);
        assertThat(cell.members())
                .containsExactlyInAnyOrder(PartyId.parse("0192:310000108"), PartyId.parse("0192:310000302"));
        assertThat(cell.under()).isEqualTo(PartyId.parse("0192:310000906"));
    }

    @Test
    void aCharterHoldsFromTheDayOnWhichItWasSigned() throws IOException {
        add(TestHome.BERGEN, "charter: 2026-01-10");
        add(TestHome.TRONDHEIM, "charter: none");

        Charter signed = party(TestHome.BERGEN).ties().charter().orElseThrow();

        assertThat(signed.holdsOn(LocalDate.of(2026, 1, 9))).isFalse();
        assertThat(signed.holdsOn(LocalDate.of(2026, 1, 10))).isTrue();
        assertThat(party(TestHome.TRONDHEIM).ties().charter().orElseThrow().holdsOn(LocalDate.MAX))
                .isFalse();
        assertThat(party(TestHome.POLICE).ties()).isEqualTo(Ties.NONE);
    }

    @Test
    void aChangeOfTiesIsAChangeOfTheParty() throws IOException {
        Snapshot before = Snapshot.load(home.parties(), DOMAINS);
        add(TestHome.BERGEN, "charter: 2026-01-10");

        assertThat(Snapshot.load(home.parties(), DOMAINS).since(before).altered())
                .containsExactly(PartyId.parse("0192:310000302"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            310000302 | charter: true                                                    | write this text in quotes
            310000302 | charter: soon                                                    | 2026-01-10, or none
            310000108 | behind: {office: "0192:310000302", with: [police]}               | units of a municipality
            310000302 | behind: {office: "0192:310000302", with: [police]}               | another party than this one
            310000302 | behind: {office: "0192:399999999", with: [police]}               | 0192:399999999 is not registered
            310000302 | behind: {office: "0192:310000507", with: [spy]}                  | not a role
            310000302 | cell: {level: local, members: ["0192:310000108"]}                | role of a cell
            310000809 | cell: {level: national, members: ["0192:310000108"]}             | one of local, regional
            310000809 | cell: {level: local, members: []}                                | at least one
            310000809 | cell: {level: local, members: ["0192:399999999"]}                | is not registered
            310000809 | cell: {level: local, members: ["0192:310000108"], under: "0192:310000906"} | is not a regional group
            310000809 | cell: {level: regional, members: ["0192:310000108"], under: "0192:310000906"} | no group above it
            """)
    void whatCannotBeIsTold(String org, String line, String words) throws IOException {
        add(org, line);

        assertThatThrownBy(() -> Snapshot.load(home.parties(), DOMAINS))
                .isInstanceOf(PartyFileInvalid.class)
                .hasMessageContaining(org + ".yaml")
                .hasMessageContaining(words);
    }

    @Test
    void anOfficeIsNotBehindAnother() throws IOException {
        add(TestHome.BERGEN, "behind: {office: \"0192:310000507\", with: [police]}");
        add(TestHome.TRONDHEIM, "behind: {office: \"0192:310000302\", with: [police]}");

        assertThatThrownBy(() -> Snapshot.load(home.parties(), DOMAINS)).hasMessageContaining("name the last one");
    }

    private void add(String org, String line) throws IOException {
        Files.writeString(home.parties().resolve(org + ".yaml"), line + "\n", StandardOpenOption.APPEND);
    }

    private Party party(String org) {
        return new FolderRegistry(home.parties(), DOMAINS).byId("0192", org).orElseThrow();
    }
}
