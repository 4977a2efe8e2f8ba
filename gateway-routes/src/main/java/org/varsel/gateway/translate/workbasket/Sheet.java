package org.varsel.gateway.translate.workbasket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/**
 * The table {@code notice.csv}: a line of names, then a line for each value. It begins with the signature of UTF-8, without which the
 * usual spreadsheets take the letters for those of another encoding.
 */
final class Sheet {
    static final List<String> COLUMNS = List.of("path", "category", "label", "value", "codeLabel");

    private static final String SIGNATURE = "\uFEFF";

    private Sheet() {}

    static String write(List<Row> rows) {
        StringBuilder out = new StringBuilder(SIGNATURE);
        Csv.write(out, COLUMNS);
        for (Row row : rows) {
            Csv.write(
                    out,
                    List.of(
                            row.path(),
                            Cell.harmless(row.partLabel()),
                            Cell.harmless(row.label()),
                            Cell.harmless(row.value()),
                            Cell.harmless(row.codeLabel())));
        }
        return out.toString();
    }

    /**
     * The disclosure that the table says. Only paths and values are read: labels are for people.
     *
     * @throws Rejected when it is no such table
     */
    static ObjectNode read(String text) {
        List<List<String>> records = Csv.read(text.startsWith(SIGNATURE) ? text.substring(1) : text);
        if (records.isEmpty() || !records.get(0).equals(COLUMNS)) {
            throw new Rejected(
                    ErrorCode.TRANSLATE_UNREADABLE,
                    "The table does not begin with the columns " + String.join(", ", COLUMNS) + ".");
        }
        Assembly assembly = new Assembly();
        for (int line = 1; line < records.size(); line++) {
            List<String> cells = records.get(line);
            if (cells.size() != COLUMNS.size()) {
                throw new Rejected(
                        ErrorCode.TRANSLATE_UNREADABLE,
                        "Row " + (line + 1) + " of the table has not " + COLUMNS.size() + " cells.");
            }
            assembly.put(line + 1, cells.get(0), Cell.original(cells.get(3)));
        }
        return assembly.document();
    }
}
