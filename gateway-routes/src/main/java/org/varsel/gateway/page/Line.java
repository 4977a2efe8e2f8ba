package org.varsel.gateway.page;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/**
 * One line as it is drawn from left to right.
 *
 * @param text what it says, in the order in which it is read
 * @param drawn the same in the order of the eye, Arabic letters joined, and only what the face has
 * @param rightToLeft whether the paragraph that it belongs to runs from the right
 */
record Line(String text, String drawn, boolean rightToLeft, float width) {
    private static final ArabicShaping SHAPING = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    /** The signs by their presentation forms, U+FE70 and on. */
    private static final String SIGNS =
            "\u064B\u064B\u064C \u064D \u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    private static final char FIRST_SIGN = '\uFE70';

    /** The lines of a text of any length and direction; at least one. */
    static List<Line> of(String text, Face face, float size, float room) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            broken(paragraph.replace('\t', ' '), face, size, room, lines);
        }
        return lines;
    }

    private static void broken(String paragraph, Face face, float size, float room, List<Line> lines) {
        boolean rightToLeft = Bidi.getBaseDirection(paragraph) == Bidi.RTL;
        if (fits(paragraph, face, size, room)) {
            lines.add(drawn(paragraph, rightToLeft, face, size));
            return;
        }
        BreakIterator places = BreakIterator.getLineInstance(ULocale.ROOT);
        places.setText(paragraph);
        int start = 0;
        while (start < paragraph.length()) {
            int end = start;
            for (int next = places.following(start);
                    next != BreakIterator.DONE
                            && fits(paragraph.substring(start, next).stripTrailing(), face, size, room);
                    next = places.next()) {
                end = next;
            }
            if (end == start) {
                end = inside(paragraph, start, face, size, room);
            }
            lines.add(drawn(paragraph.substring(start, end).stripTrailing(), rightToLeft, face, size));
            start = end;
        }
    }

    /** A word that is longer than a line is cut between two letters, never inside one. */
    private static int inside(String paragraph, int start, Face face, float size, float room) {
        BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(paragraph);
        int end = letters.following(start);
        for (int next = end;
                next != BreakIterator.DONE && fits(paragraph.substring(start, next), face, size, room);
                next = letters.next()) {
            end = next;
        }
        return end == BreakIterator.DONE ? paragraph.length() : end;
    }

    private static boolean fits(String text, Face face, float size, float room) {
        return face.width(face.showable(text), size) <= room;
    }

    private static Line drawn(String text, boolean rightToLeft, Face face, float size) {
        String drawn = text;
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            Bidi order = new Bidi();
            order.setPara(shaped(text), rightToLeft ? Bidi.RTL : Bidi.LTR, null);
            drawn = order.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        }
        drawn = face.showable(drawn);
        return new Line(text, drawn, rightToLeft, face.width(drawn, size));
    }

    /** Vowel signs stay signs over their letter; the shaping makes letters of them that stand beside it. */
    private static String marks(String shaped) {
        StringBuilder marks = new StringBuilder(shaped.length());
        for (int i = 0; i < shaped.length(); i++) {
            char c = shaped.charAt(i);
            boolean sign = c >= FIRST_SIGN && c < FIRST_SIGN + SIGNS.length() && SIGNS.charAt(c - FIRST_SIGN) != ' ';
            marks.append(sign ? SIGNS.charAt(c - FIRST_SIGN) : c);
        }
        return marks.toString();
    }

    private static String shaped(String text) {
        try {
            return marks(SHAPING.shape(text));
        } catch (ArabicShapingException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "letters of a line could not be joined", e);
        }
    }
}
