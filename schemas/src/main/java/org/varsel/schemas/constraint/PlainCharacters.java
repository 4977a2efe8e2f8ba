package org.varsel.schemas.constraint;

/**
 * Text that shows what it says. Any script, mark and joiner is allowed. Not allowed: control characters, line and paragraph
 * separators, characters that change the direction of what follows (U+202A to U+202E, U+2066 to U+2069), invisible tags, byte
 * order marks, and code points that are no character.
 */
final class PlainCharacters {

    private PlainCharacters() {}

    static boolean within(String text, int max, boolean lineBreaks) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= max
                && text.codePoints().allMatch(c -> plain(c) || (lineBreaks && c == '\n'));
    }

    private static boolean plain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !changesDirection(c) && !tag(c) && !noCharacter(c);
        };
    }

    private static boolean changesDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean tag(int c) {
        return (c >= 0xE0000 && c <= 0xE007F) || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xFEFF;
    }

    private static boolean noCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
