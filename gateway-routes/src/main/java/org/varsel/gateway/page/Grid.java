package org.varsel.gateway.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** One table: columns of fixed width, rows that go on over the page where they are long. The first cell of a row names it. */
final class Grid {
    private final Flow flow;
    private final TaggedPages pages;
    private final List<Float> widths;
    private final List<List<Line>> heads = new ArrayList<>();

    Grid(Flow flow, TaggedPages pages, List<Float> widths) {
        this.flow = flow;
        this.pages = pages;
        this.widths = widths;
    }

    void rows(List<String[]> rows) throws IOException {
        write(pages.element(pages.whole(), "Table"), rows);
    }

    /** With heads: readers are told them once, eyes see them again on every page. */
    void rows(List<String> names, List<String[]> rows) throws IOException {
        PDStructureElement table = pages.element(pages.whole(), "Table");
        List<List<Line>> cells = new ArrayList<>();
        List<PDStructureElement> elements = new ArrayList<>();
        PDStructureElement row = pages.element(table, "TR");
        for (int i = 0; i < names.size(); i++) {
            cells.add(Line.of(names.get(i), Face.BOLD, Flow.TEXT, widths.get(i)));
            elements.add(pages.columnHeader(row));
        }
        row(elements, cells, List.of());
        heads.addAll(cells);
        write(table, rows);
    }

    private void write(PDStructureElement table, List<String[]> rows) throws IOException {
        for (String[] row : rows) {
            PDStructureElement element = pages.element(table, "TR");
            List<PDStructureElement> elements = new ArrayList<>();
            List<List<Line>> cells = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                elements.add(i == 0 ? pages.rowHeader(element) : pages.element(element, "TD"));
                cells.add(Line.of(row[i], face(i), Flow.TEXT, widths.get(i)));
            }
            row(elements, cells, heads);
        }
    }

    private Face face(int column) {
        return column == 0 ? Face.BOLD : Face.PLAIN;
    }

    private void row(List<PDStructureElement> elements, List<List<Line>> cells, List<List<Line>> again)
            throws IOException {
        int most = cells.stream().mapToInt(List::size).max().orElse(0);
        boolean head = elements.stream().skip(1).allMatch(cell -> cell.getStructureType()
                .equals("TH"));
        if (flow.keep(Math.min(most, head ? 5 : 2) * Flow.LEADING + 4)) {
            headsAgain(again);
        }
        int done = 0;
        while (done < most) {
            int now = Math.min(most - done, Math.max(1, flow.linesLeft()));
            float x = Flow.LEFT;
            for (int i = 0; i < cells.size(); i++) {
                flow.part(elements.get(i), cells.get(i), done, now, head ? Face.BOLD : face(i), x, widths.get(i));
                x += widths.get(i) + Flow.GAP;
            }
            flow.down(now);
            done += now;
            if (done < most) {
                flow.newPage();
                headsAgain(again);
            }
        }
        flow.rule();
    }

    private void headsAgain(List<List<Line>> again) throws IOException {
        if (again.isEmpty()) {
            return;
        }
        PDPageContentStream stream = pages.beginArtifact(pages.count() - 1);
        float x = Flow.LEFT;
        for (int i = 0; i < again.size(); i++) {
            flow.draw(stream, again.get(i), Face.BOLD, x, widths.get(i));
            x += widths.get(i) + Flow.GAP;
        }
        pages.end(stream);
        flow.down(again.stream().mapToInt(List::size).max().orElse(0));
        flow.rule();
    }
}
