package org.varsel.gateway.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.party.PartyId;

class RegisterFileTest {
    private static final String CELL = "0208:0310000002";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void knowsHomesChartersAndCases() throws IOException {
        RegisterFile file = written(
                """
                population: {"no-fnr:17859400078": "4601"}
                charters: {"0208:0310000002": 2026-01-10, "0208:0310000003": none}
                cases: {"0208:0310000002": [K-1, K-2]}
                """);

        assertThat(file.answersFor()).containsExactlyInAnyOrder("homeMunicipality", "charterSigned", "caseListed");
        assertThat(file.ask(inquiry(CELL, "4601", "K-1")))
                .isEqualTo(Map.of("homeMunicipality", true, "charterSigned", true, "caseListed", true));
        assertThat(file.ask(inquiry(CELL, "5001", "K-3")))
                .isEqualTo(Map.of("homeMunicipality", false, "charterSigned", true, "caseListed", false));
        assertThat(file.ask(inquiry("0208:0310000003", null, "K-1"))).isEqualTo(Map.of("charterSigned", false));
    }

    @Test
    void aCharterOfTomorrowIsNotSignedYet() throws IOException {
        RegisterFile file = written("charters: {\"0208:0310000002\": 2026-11-24}\n");

        assertThat(file.ask(inquiry(CELL, null, "K-1"))).isEqualTo(Map.of("charterSigned", false));
    }

    @Test
    void answersForThePartsThatAreThere() throws IOException {
        assertThat(written("cases: {}\n").answersFor()).containsExactly("caseListed");
        assertThat(written("cases: {}\n").ask(inquiry(CELL, "4601", "K-1"))).isEmpty();
    }

    @Test
    void isReadAgainWhenItChangesAndSilentWhenItCannotBe() throws IOException {
        RegisterFile file = written("cases: {\"0208:0310000002\": [K-1]}\n");
        assertThat(file.ask(inquiry(CELL, null, "K-2"))).containsEntry("caseListed", false);

        Files.writeString(folder.resolve("register.yaml"), "cases: {\"0208:0310000002\": [K-1, K-2]}\n");
        assertThat(file.ask(inquiry(CELL, null, "K-2"))).containsEntry("caseListed", true);

        Files.writeString(folder.resolve("register.yaml"), "case: {}\n");
        assertThatThrownBy(() -> file.ask(inquiry(CELL, null, "K-2")))
                .isInstanceOf(RegisterSilent.class)
                .hasMessageContaining("register.yaml:1:1");
        Files.delete(folder.resolve("register.yaml"));
        assertThatThrownBy(() -> file.ask(inquiry(CELL, null, "K-2"))).isInstanceOf(RegisterSilent.class);
    }

    private RegisterFile written(String yaml) throws IOException {
        return new RegisterFile(Files.writeString(folder.resolve("register.yaml"), yaml)).checked();
    }

    private static Inquiry inquiry(String recipient, @Nullable String municipality, String reference) {
        return new Inquiry(
                "returnee.notified",
                "BE",
                PartyId.parse("0208:0310000001"),
                PartyId.parse(recipient),
                "local_cell",
                municipality,
                List.of(PartyId.parse(recipient)),
                List.of(new Inquiry.PersonNumber("no-fnr", "17859400078")),
                List.of(reference),
                LocalDate.of(2026, 11, 23));
    }
}
