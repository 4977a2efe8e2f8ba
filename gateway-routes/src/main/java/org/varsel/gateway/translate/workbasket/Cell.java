package org.varsel.gateway.translate.workbasket;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a value for a formula, in a way that can be undone.
 *
 * <p>Where a program could see a cell begin, that is at the start of the value and after a semicolon, a tab, a line break or a quotation
 * mark, with or without spaces, an apostrophe is put before {@code = + - @}, their full-width twins and the apostrophe itself. Semicolons
 * and tabs count because programs set to other separators split a value there. Reading takes each of these apostrophes away again: every
 * apostrophe at such a place was put there.
 */
final class Cell {
    private static final String BEGINNING = "(^|[;\\t\\n\\r\"])([ \\u00A0]*)";
    private static final Pattern BEFORE = Pattern.compile(BEGINNING + "(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20'])");
    private static final Pattern PUT = Pattern.compile(BEGINNING + "'");

    private Cell() {}

    static String harmless(String value) {
        return BEFORE.matcher(value).replaceAll("$1$2'");
    }

    static String original(String cell) {
        return PUT.matcher(cell).replaceAll("$1$2");
    }
}
