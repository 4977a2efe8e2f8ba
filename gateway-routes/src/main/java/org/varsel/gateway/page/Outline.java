package org.varsel.gateway.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The headings down to the third level, and where they stand. */
final class Outline {
    private static final int DEEPEST = 3;

    private final List<Place> places = new ArrayList<>();

    private record Place(int level, String text, PDPage page, float y) {}

    /** @param type of the heading's element: {@code H2} */
    void add(String type, String text, PDPage page, float y) {
        int level = type.charAt(1) - '0';
        if (level <= DEEPEST) {
            places.add(new Place(level, text, page, y));
        }
    }

    void into(PDDocument pdf) {
        PDDocumentOutline root = new PDDocumentOutline();
        Deque<PDOutlineNode> above = new ArrayDeque<>(List.of(root));
        Deque<Integer> levels = new ArrayDeque<>(List.of(0));
        for (Place place : places) {
            while (levels.getFirst() >= place.level()) {
                levels.removeFirst();
                above.removeFirst();
            }
            PDOutlineItem item = item(place);
            above.getFirst().addLast(item);
            above.addFirst(item);
            levels.addFirst(place.level());
        }
        root.openNode();
        pdf.getDocumentCatalog().setDocumentOutline(root);
        pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static PDOutlineItem item(Place place) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(place.page());
        destination.setLeft(0);
        destination.setTop((int) place.y() + 8);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(place.text());
        item.setDestination(destination);
        return item;
    }
}
