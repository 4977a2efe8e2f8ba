package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.ErrorCode;

/** The table is whole: every line of the list of bad input on every channel, and an attack for every cell. */
class HostileTableTest {
    private static final Pattern OUTCOME = Pattern.compile(
            "n/a: .+|alert [a-z_]+|closed|no start|attempt [a-z0-9.-]+"
                    + "|fault [a-z]+\\.[a-z-]+|20[012] (released|held|denied|recorded|same receipts)|[45][0-9]{2} ([a-z]+\\.[a-z-]+)");

    private final HostileTable table = HostileTable.read();
    private final Attacks attacks = Attacks.all();
    private final Map<String, List<String>> design = DesignList.lines();

    @Test
    void theListIsReadWhole() {
        assertThat(design)
                .containsOnlyKeys(
                        "Transport",
                        "XML",
                        "JSON",
                        "MIME",
                        "Signature",
                        "Encryption",
                        "Replay and duplicates",
                        "Notice",
                        "Law",
                        "Recipient side");
        assertThat(design.get("Transport")).contains("revoked: CRL", "revoked: OCSP", "pipelined garbage");
        assertThat(design.get("Signature")).contains("over another element: relative id", "detached content swapped");
        assertThat(design.get("Recipient side")).hasSize(8);
    }

    @Test
    void everyLineOfTheListIsInTheTable() {
        List<String> lacking = new ArrayList<>();
        design.forEach((group, lines) -> lines.stream()
                .filter(line ->
                        table.cells().stream().noneMatch(cell -> cell.group().equals(group) && is(cell.line(), line)))
                .forEach(line -> lacking.add(group + ": " + line)));

        assertThat(lacking).isEmpty();
    }

    @Test
    void everyRowIsALineOfTheList() {
        assertThat(table.cells())
                .isNotEmpty()
                .filteredOn(cell ->
                        design.getOrDefault(cell.group(), List.of()).stream().noneMatch(line -> is(cell.line(), line)))
                .extracting(Cell::name)
                .isEmpty();
    }

    @Test
    void noRowStandsTwiceAndEveryRowHasEveryChannel() {
        Set<Attacks.Place> places = new HashSet<>();

        assertThat(table.cells()).allMatch(cell -> places.add(cell.place()));
        assertThat(table.cells())
                .allSatisfy(cell -> assertThat(Channel.values()).allSatisfy(channel -> assertThat(places)
                        .contains(new Attacks.Place(cell.group(), cell.line(), channel))));
    }

    @Test
    void everyCellSaysAnOutcomeOrWhyNot() {
        assertThat(table.cells()).allSatisfy(cell -> {
            assertThat(cell.outcomes()).as(cell.name()).allMatch(outcome -> OUTCOME.matcher(outcome)
                    .matches());
            assertThat(cell.isApplicable() || cell.isExplained())
                    .as(cell.name())
                    .isTrue();
        });
    }

    @Test
    void everyCodeIsOneOfTheGateways() {
        Set<String> known = new HashSet<>();
        Arrays.stream(ErrorCode.values()).forEach(code -> known.add(code.status() + " " + code.code()));

        assertThat(table.cells())
                .filteredOn(Cell::isApplicable)
                .flatExtracting(Cell::outcomes)
                .filteredOn(outcome -> outcome.matches("[45][0-9]{2} .*"))
                .allMatch(known::contains);
    }

    @Test
    void everyCellIsAttackedAndEveryAttackHasACell() {
        assertThat(table.cells())
                .filteredOn(Cell::isApplicable)
                .filteredOn(cell -> attacks.of(cell).isEmpty())
                .extracting(Cell::name)
                .as("cells without an attack")
                .isEmpty();
        assertThat(attacks.places())
                .as("attacks that the table does not expect")
                .isSubsetOf(table.cells().stream()
                        .filter(Cell::isApplicable)
                        .map(Cell::place)
                        .toList());
    }

    private static boolean is(String row, String line) {
        return row.equals(line) || row.startsWith(line + ": ");
    }
}
