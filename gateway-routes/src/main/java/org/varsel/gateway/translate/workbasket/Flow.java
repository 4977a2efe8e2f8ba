package org.varsel.gateway.translate.workbasket;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.varsel.schemas.label.CategoryColours.Colour;

/** Lays blocks out from top to bottom, page after page. Lengths are points. */
final class Flow {
    private static final float LEFT = 56;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 64;
    private static final float ROOM = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float LABEL = 172;
    private static final float GAP = 14;
    private static final float TEXT = 9.5f;
    private static final float LEADING = 13.5f;
    private static final float SMALL = 8;
    private static final Color INK = new Color(0x14, 0x1A, 0x20);
    private static final Color RULE = new Color(0xC4, 0xCA, 0xD0);

    private final TaggedPages pages;
    private float y;

    Flow(TaggedPages pages) throws IOException {
        this.pages = pages;
        newPage();
    }

    void title(String text) throws IOException {
        heading("H1", text, 18, 24, null);
        y -= 2;
    }

    void heading(String text) throws IOException {
        heading("H2", text, 12, 17, null);
    }

    /** The name of a category on its colour. */
    void chip(String text, Colour colour) throws IOException {
        heading("H2", text, 11, 17, colour);
    }

    private void heading(
            String type, String text, float size, float leading, @org.jspecify.annotations.Nullable Colour chip)
            throws IOException {
        float inset = chip == null ? 0 : 8;
        List<Line> lines = Line.of(text, Face.BOLD, size, ROOM - 2 * inset);
        y -= type.equals("H1") ? 0 : 12;
        keep(lines.size() * leading + 3 * LEADING);
        if (chip != null) {
            float width = (float) lines.stream().mapToDouble(Line::width).max().orElse(0) + 2 * inset;
            background(chip, width, lines.size() * leading + 4);
        }
        PDStructureElement element = pages.element(pages.whole(), type);
        PDPageContentStream stream = pages.begin(element);
        stream.setNonStrokingColor(chip == null ? INK : Color.decode(chip.text()));
        for (Line line : lines) {
            y -= leading;
            pages.text(stream, line, Face.BOLD, size, LEFT + inset, y + leading - size - 1);
        }
        pages.end(stream);
        y -= chip == null ? 3 : 9;
    }

    private void background(Colour colour, float width, float height) throws IOException {
        PDPageContentStream stream = pages.beginArtifact(pages.count() - 1);
        stream.setNonStrokingColor(Color.decode(colour.background()));
        stream.setStrokingColor(Color.decode(colour.border()));
        stream.setLineWidth(1);
        stream.addRect(LEFT, y - height + 2, width, height);
        stream.fillAndStroke();
        pages.end(stream);
    }

    void paragraph(String text) throws IOException {
        PDStructureElement element = pages.element(pages.whole(), "P");
        lines(element, Line.of(text, Face.PLAIN, TEXT, ROOM), LEFT, ROOM);
        y -= 4;
    }

    /** A list; each item with a mark that is read out as such. */
    void list(List<String> items) throws IOException {
        PDStructureElement list = pages.element(pages.whole(), "L");
        Line mark = Line.of("•", Face.PLAIN, TEXT, ROOM).get(0);
        for (String item : items) {
            PDStructureElement entry = pages.element(list, "LI");
            keep(LEADING);
            PDPageContentStream stream = pages.begin(pages.element(entry, "Lbl"));
            stream.setNonStrokingColor(INK);
            pages.text(stream, mark, Face.PLAIN, TEXT, LEFT + 2, y - LEADING + 4);
            pages.end(stream);
            lines(pages.element(entry, "LBody"), Line.of(item, Face.PLAIN, TEXT, ROOM - GAP), LEFT + GAP, ROOM - GAP);
            y -= 2;
        }
        y -= 2;
    }

    /** Rows of a name and what it says; a long one goes on over the page. */
    void table(List<String[]> rows) throws IOException {
        PDStructureElement table = pages.element(pages.whole(), "Table");
        for (String[] row : rows) {
            PDStructureElement element = pages.element(table, "TR");
            row(
                    pages.rowHeader(element),
                    Line.of(row[0], Face.BOLD, TEXT, LABEL),
                    pages.element(element, "TD"),
                    Line.of(row[1], Face.PLAIN, TEXT, ROOM - LABEL - GAP));
        }
    }

    private void row(PDStructureElement th, List<Line> names, PDStructureElement td, List<Line> values)
            throws IOException {
        int most = Math.max(names.size(), values.size());
        keep(Math.min(most, 2) * LEADING + 4);
        int done = 0;
        while (done < most) {
            int now = Math.min(most - done, Math.max(1, (int) ((y - BOTTOM) / LEADING)));
            part(th, names, done, now, Face.BOLD, LEFT, LABEL);
            part(td, values, done, now, Face.PLAIN, LEFT + LABEL + GAP, ROOM - LABEL - GAP);
            y -= now * LEADING;
            done += now;
            if (done < most) {
                newPage();
            }
        }
        y -= 3;
        PDPageContentStream stream = pages.beginArtifact(pages.count() - 1);
        stream.setStrokingColor(RULE);
        stream.setLineWidth(0.5f);
        stream.moveTo(LEFT, y);
        stream.lineTo(LEFT + ROOM, y);
        stream.stroke();
        pages.end(stream);
        y -= 3;
    }

    private void part(PDStructureElement element, List<Line> lines, int from, int count, Face face, float x, float room)
            throws IOException {
        if (from >= lines.size()) {
            return;
        }
        PDPageContentStream stream = pages.begin(element);
        stream.setNonStrokingColor(INK);
        float at = y;
        for (Line line : lines.subList(from, Math.min(lines.size(), from + count))) {
            at -= LEADING;
            pages.text(stream, line, face, TEXT, x(line, x, room), at + 4);
        }
        pages.end(stream);
    }

    private void lines(PDStructureElement element, List<Line> lines, float x, float room) throws IOException {
        int done = 0;
        while (done < lines.size()) {
            keep(LEADING);
            int now = Math.min(lines.size() - done, (int) ((y - BOTTOM) / LEADING));
            part(element, lines, done, now, Face.PLAIN, x, room);
            y -= now * LEADING;
            done += now;
        }
    }

    private static float x(Line line, float x, float room) {
        return line.rightToLeft() ? x + room - line.width() : x;
    }

    /** What stands at the foot of every page, once it is known how many there are; readers have page numbers of their own. */
    void footers(String left, java.util.function.IntFunction<String> right) throws IOException {
        for (int page = 0; page < pages.count(); page++) {
            PDPageContentStream stream = pages.beginArtifact(page);
            stream.setNonStrokingColor(INK);
            Line number =
                    Line.of(right.apply(page + 1), Face.PLAIN, SMALL, ROOM).get(0);
            pages.text(stream, Line.of(left, Face.PLAIN, SMALL, ROOM - 90).get(0), Face.PLAIN, SMALL, LEFT, 36);
            pages.text(stream, number, Face.PLAIN, SMALL, LEFT + ROOM - number.width(), 36);
            pages.end(stream);
        }
    }

    int pages() {
        return pages.count();
    }

    private void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    private void newPage() throws IOException {
        pages.add();
        y = TOP;
    }
}
