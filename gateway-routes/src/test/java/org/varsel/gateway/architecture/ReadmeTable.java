package org.varsel.gateway.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A table of the README between two markers: {@code <!-- name -->} and {@code <!-- /name -->}. */
public record ReadmeTable(List<List<String>> rows) {

    public static ReadmeTable named(String name) {
        return named(Path.of("../README.md"), name);
    }

    /** A table of another file. */
    static ReadmeTable named(Path file, String name) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String begin = "<!-- " + name + " -->";
        String end = "<!-- /" + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new AssertionError(file + " needs a table between " + begin + " and " + end);
        }
        return new ReadmeTable(text.substring(from + begin.length(), to)
                .lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                .skip(1)
                .map(ReadmeTable::cells)
                .toList());
    }

    /** One column, without the back-ticks. */
    public List<String> column(int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }
}
