package org.varsel.gateway.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The checked-in table: a heading for each group, a row for each line, a column for each channel. */
final class HostileTable {
    private static final String HEADING = "## ";

    private final List<Cell> cells = new ArrayList<>();

    private HostileTable(String text) {
        String group = "";
        List<String> columns = List.of();
        for (String row : text.lines().toList()) {
            if (row.startsWith(HEADING)) {
                group = row.substring(HEADING.length()).strip();
                columns = List.of();
            } else if (row.startsWith("| ") && columns.isEmpty()) {
                columns = cellsOf(row);
            } else if (row.startsWith("| ")) {
                add(group, columns, cellsOf(row));
            }
        }
    }

    static HostileTable read() {
        return new HostileTable(resource("table.md"));
    }

    static String resource(String name) {
        try (var in = HostileTable.class.getResourceAsStream("/hostile/" + name)) {
            if (in == null) {
                throw new AssertionError("no resource hostile/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Cell> cells() {
        return List.copyOf(cells);
    }

    private void add(String group, List<String> columns, List<String> row) {
        if (row.size() != columns.size()) {
            throw new AssertionError("a row of " + group + " has " + row.size() + " cells: " + row);
        }
        for (int i = 1; i < row.size(); i++) {
            cells.add(new Cell(group, row.get(0), Channel.of(columns.get(i)), row.get(i)));
        }
    }

    private static List<String> cellsOf(String row) {
        String inner = row.substring(1, row.lastIndexOf('|'));
        return Arrays.stream(inner.split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }
}
