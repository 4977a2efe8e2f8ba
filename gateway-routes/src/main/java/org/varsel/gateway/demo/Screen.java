package org.varsel.gateway.demo;

import java.io.PrintWriter;
import java.util.List;

/** Everything the demo prints. Plain text when colour is off: nothing is told by colour alone. */
final class Screen {
    private final PrintWriter out;
    private final boolean colour;

    Screen(PrintWriter out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void title(String text) {
        out.println();
        out.println(paint("1", text));
        out.flush();
    }

    void line(String text) {
        out.println("   " + text);
        out.flush();
    }

    /** A line that tells that work goes on; the same on a terminal and in a file. */
    void progress(String text) {
        out.println(paint("2", " . " + text));
        out.flush();
    }

    void passed(String text) {
        out.println(paint("32", " ok   ") + text);
        out.flush();
    }

    void failed(String text) {
        out.println(paint("31", " FAIL ") + text);
        out.flush();
    }

    void skipped(String text) {
        out.println(paint("33", " skip ") + text);
        out.flush();
    }

    /** Rows in columns that are as wide as their widest cell; the last column is not padded. */
    void table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean last = i == row.size() - 1;
                text.append(outcome(cell)).append(last ? "" : " ".repeat(widths[i] - cell.length() + 2));
            }
            line(text.toString());
        }
    }

    /** Bare: a line of its own, for other programs to find. */
    void bare(String text) {
        out.println(text);
        out.flush();
    }

    private String outcome(String cell) {
        return switch (cell) {
            case "released", "accepted", "yes" -> paint("32", cell);
            case "reduced", "held" -> paint("33", cell);
            case "withheld", "rejected", "refused" -> paint("31", cell);
            default -> cell;
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
