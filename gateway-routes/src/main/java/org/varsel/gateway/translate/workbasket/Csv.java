package org.varsel.gateway.translate.workbasket;

import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/** RFC 4180: commas, CRLF, quotation marks doubled inside quotation marks. Knows nothing of what the cells say. */
final class Csv {
    private static final String LINE_END = "\r\n";

    private Csv() {}

    static void write(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(out, cells.get(i));
        }
        out.append(LINE_END);
    }

    private static void cell(StringBuilder out, String cell) {
        boolean quoted = !cell.equals(cell.strip());
        for (int i = 0; i < cell.length() && !quoted; i++) {
            char c = cell.charAt(i);
            quoted = c == ',' || c == '"' || c == ';' || c < ' ';
        }
        if (quoted) {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            out.append(cell);
        }
    }

    /**
     * The records. A line end may be LF alone, as spreadsheets of some systems write it.
     *
     * @throws Rejected when quotation marks do not pair
     */
    static List<List<String>> read(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            at = text.charAt(at) == '"' ? quoted(text, at + 1, cell) : plain(text, at, cell);
            cells.add(cell.toString());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                if (at == text.length()) {
                    cells.add("");
                }
                continue;
            }
            at = lineEnd(text, at);
            records.add(List.copyOf(cells));
            cells.clear();
        }
        if (!cells.isEmpty()) {
            records.add(List.copyOf(cells));
        }
        return records;
    }

    private static int plain(String text, int from, StringBuilder cell) {
        int at = from;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw malformed();
            }
            cell.append(text.charAt(at++));
        }
        return at;
    }

    /** Behind the closing quotation mark. */
    private static int quoted(String text, int from, StringBuilder cell) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(text.charAt(at++));
            } else {
                return at;
            }
        }
        throw malformed();
    }

    private static int lineEnd(String text, int at) {
        if (at == text.length()) {
            return at;
        }
        if (text.startsWith(LINE_END, at)) {
            return at + 2;
        }
        if (text.charAt(at) == '\n') {
            return at + 1;
        }
        throw malformed();
    }

    private static Rejected malformed() {
        return new Rejected(
                ErrorCode.TRANSLATE_UNREADABLE,
                "The table is not RFC 4180: a quotation mark or a line end stands where none may stand.");
    }
}
