package org.varsel.gateway.page;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.schemas.label.CategoryColours.Colour;

/** Lays blocks out from top to bottom, page after page. Lengths are points. */
public final class Flow {
    static final float LEFT = 56;
    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    static final float BOTTOM = 64;
    static final float ROOM = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float LABEL = 172;
    static final float GAP = 14;
    static final float TEXT = 9.5f;
    static final float LEADING = 13.5f;
    private static final float SMALL = 8;
    private static final Color INK = new Color(0x14, 0x1A, 0x20);
    private static final Color RULE = new Color(0xC4, 0xCA, 0xD0);

    private final TaggedPages pages;
    private final Outline outline = new Outline();
    private float y;

    Flow(TaggedPages pages) throws IOException {
        this.pages = pages;
        newPage();
    }

    public void title(String text) throws IOException {
        heading("H1", text, 18, 24, null);
        y -= 2;
    }

    /** The name of a part. */
    public void heading(String text) throws IOException {
        heading("H2", text, 12, 17, null);
    }

    /**
     * A heading below the title.
     *
     * @param level 2 to 4
     */
    public void heading(int level, String text) throws IOException {
        switch (level) {
            case 2 -> heading("H2", text, 15, 21, null);
            case 3 -> heading("H3", text, 12, 17, null);
            case 4 -> heading("H4", text, TEXT, LEADING, null);
            default -> throw new Fault(ErrorCode.GATEWAY_FAULT, "pages have headings of levels 2 to 4");
        }
    }

    /** The name of a category on its colour. */
    public void chip(String text, Colour colour) throws IOException {
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
        outline.add(type, text, pages.last(), y);
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

    public void paragraph(String text) throws IOException {
        PDStructureElement element = pages.element(pages.whole(), "P");
        lines(element, Line.of(text, Face.PLAIN, TEXT, ROOM), LEFT, ROOM);
        y -= 4;
    }

    /** A list; each item with a mark that is read out as such. */
    public void list(List<String> items) throws IOException {
        nested(items.stream().map(item -> new Entry(item, List.of())).toList());
    }

    /** An item of a list, and the list below it, which may be empty. */
    public record Entry(String text, List<Entry> below) {
        public Entry {
            below = List.copyOf(below);
        }
    }

    /** A list with lists in it. */
    public void nested(List<Entry> entries) throws IOException {
        list(pages.whole(), entries, LEFT);
        y -= 2;
    }

    private void list(PDStructureElement above, List<Entry> entries, float left) throws IOException {
        PDStructureElement list = pages.element(above, "L");
        Line mark = Line.of("•", Face.PLAIN, TEXT, ROOM).get(0);
        float room = ROOM - (left - LEFT) - GAP;
        for (Entry entry : entries) {
            PDStructureElement item = pages.element(list, "LI");
            keep(LEADING);
            PDPageContentStream stream = pages.begin(pages.element(item, "Lbl"));
            stream.setNonStrokingColor(INK);
            pages.text(stream, mark, Face.PLAIN, TEXT, left + 2, y - LEADING + 4);
            pages.end(stream);
            PDStructureElement body = pages.element(item, "LBody");
            lines(body, Line.of(entry.text(), Face.PLAIN, TEXT, room), left + GAP, room);
            y -= 2;
            if (!entry.below().isEmpty()) {
                list(body, entry.below(), left + GAP);
            }
        }
    }

    /** Rows of a name and what it says; a long one goes on over the page. */
    public void table(List<String[]> rows) throws IOException {
        new Grid(this, pages, List.of(LABEL, ROOM - LABEL - GAP)).rows(rows);
    }

    /** Rows of a name and what it says, under heads that stand again on every page. */
    public void table(List<String> heads, List<String[]> rows) throws IOException {
        new Grid(this, pages, ColumnWidths.of(heads, rows)).rows(heads, rows);
    }

    /** Some of the lines of an element, from here down; where this is stays as it was. */
    void part(PDStructureElement element, List<Line> lines, int from, int count, Face face, float x, float room)
            throws IOException {
        if (from >= lines.size()) {
            return;
        }
        PDPageContentStream stream = pages.begin(element);
        draw(stream, lines.subList(from, Math.min(lines.size(), from + count)), face, x, room);
        pages.end(stream);
    }

    /** Lines of an open piece of content, from here down. */
    void draw(PDPageContentStream stream, List<Line> lines, Face face, float x, float room) throws IOException {
        stream.setNonStrokingColor(INK);
        float at = y;
        for (Line line : lines) {
            at -= LEADING;
            pages.text(stream, line, face, TEXT, x(line, x, room), at + 4);
        }
    }

    /** A thin line across the page, with a little room around it. */
    void rule() throws IOException {
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

    /** How many lines there is still room for on this page. */
    int linesLeft() {
        return (int) ((y - BOTTOM) / LEADING);
    }

    void down(int lines) {
        y -= lines * LEADING;
    }

    /** Room between two blocks. */
    public void space() {
        y -= 6;
    }

    private void lines(PDStructureElement element, List<Line> lines, float x, float room) throws IOException {
        int done = 0;
        while (done < lines.size()) {
            keep(LEADING);
            int now = Math.min(lines.size() - done, linesLeft());
            part(element, lines, done, now, Face.PLAIN, x, room);
            y -= now * LEADING;
            done += now;
        }
    }

    private static float x(Line line, float x, float room) {
        return line.rightToLeft() ? x + room - line.width() : x;
    }

    /** What stands at the foot of every page, once it is known how many there are; readers have page numbers of their own. */
    public void footers(String left, java.util.function.IntFunction<String> right) throws IOException {
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

    /** How many pages there are so far. */
    public int pages() {
        return pages.count();
    }

    Outline outline() {
        return outline;
    }

    /** Goes to a new page where this one has not so much room left, and says whether it did. */
    boolean keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            newPage();
            return true;
        }
        return false;
    }

    void newPage() throws IOException {
        pages.add();
        y = TOP;
    }
}
