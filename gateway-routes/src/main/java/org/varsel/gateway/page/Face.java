package org.varsel.gateway.page;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/** One of the two faces of a page: what it can show and how wide that is. Read once; each document embeds what it uses of it. */
enum Face {
    PLAIN("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf");

    /** Stands for a character that the face does not have. */
    static final int REPLACEMENT = 0xFFFD;

    @SuppressWarnings("ImmutableEnumChecker") // only read, and by whoever holds the lock of PrintedPages
    private final TrueTypeFont font;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final CmapLookup glyphs;

    private final float unitsPerEm;

    Face(String file) {
        // Where the build unpacks them, under the path that they have in their artifact.
        String path = "faces/net/sf/jasperreports/fonts/dejavu/" + file;
        try (InputStream in = Face.class.getResourceAsStream(path)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, path)));
            // Ligatures would come out as letters that nobody wrote when the text is copied.
            font.setEnableGsub(false);
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "the faces of printed pages cannot be read", e);
        }
    }

    PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /** The text with only what this face can show: no format characters, the replacement for what it does not have. */
    String showable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (!UCharacter.hasBinaryProperty(point, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                    && UCharacter.getType(point) != UCharacter.FORMAT) {
                shown.appendCodePoint(glyphs.getGlyphId(point) == 0 ? REPLACEMENT : point);
            }
        });
        return shown.toString();
    }

    /** The width in points of what {@link #showable} gave. */
    float width(String shown, float size) {
        return (float) shown.codePoints()
                .mapToDouble(point -> advance(point) / unitsPerEm * size)
                .sum();
    }

    private int advance(int point) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(point));
        } catch (IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "the faces of printed pages cannot be read", e);
        }
    }
}
