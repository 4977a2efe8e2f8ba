package org.varsel.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Pages on which everything that is drawn belongs either to an element of the structure tree or to the artifacts, which no reader reads
 * out. Owns the streams; never lays anything out.
 */
final class TaggedPages {
    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private final List<PDPage> pages = new ArrayList<>();
    private final List<PDPageContentStream> streams = new ArrayList<>();
    private final List<COSArray> parents = new ArrayList<>();

    TaggedPages(PDDocument document) throws IOException {
        this.document = document;
        for (Face face : Face.values()) {
            fonts.put(face, face.in(document));
        }
        document.getDocumentCatalog().setStructureTreeRoot(root);
        whole = element(root, "Document");
    }

    /** The element that all others are below. */
    PDStructureElement whole() {
        return whole;
    }

    int count() {
        return pages.size();
    }

    PDPage last() {
        return pages.get(pages.size() - 1);
    }

    void add() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        page.setStructParents(pages.size());
        document.addPage(page);
        pages.add(page);
        streams.add(new PDPageContentStream(document, page));
        parents.add(new COSArray());
    }

    PDStructureElement element(PDStructureNode above, String type) {
        PDStructureElement element = new PDStructureElement(type, above);
        above.appendKid(element);
        return element;
    }

    /** The cell that names a row of a table. */
    PDStructureElement rowHeader(PDStructureElement row) {
        return header(row, "Row");
    }

    /** The cell that names a column of a table. */
    PDStructureElement columnHeader(PDStructureElement row) {
        return header(row, "Column");
    }

    private PDStructureElement header(PDStructureElement row, String scope) {
        PDStructureElement cell = element(row, "TH");
        COSDictionary table = new COSDictionary();
        table.setName(COSName.O, "Table");
        table.setName(COSName.getPDFName("Scope"), scope);
        cell.getCOSObject().setItem(COSName.A, table);
        return cell;
    }

    /** What is drawn until {@link #end} says what the element says. */
    PDPageContentStream begin(PDStructureElement element) throws IOException {
        int page = pages.size() - 1;
        COSArray owners = parents.get(page);
        PDPageContentStream stream = streams.get(page);
        stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), owners.size());
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setMCID(owners.size());
        reference.setPage(pages.get(page));
        element.appendKid(reference);
        owners.add(element.getCOSObject());
        return stream;
    }

    /** What is drawn until {@link #end} on that page says nothing. */
    PDPageContentStream beginArtifact(int page) throws IOException {
        PDPageContentStream stream = streams.get(page);
        stream.beginMarkedContent(COSName.ARTIFACT);
        return stream;
    }

    void end(PDPageContentStream stream) throws IOException {
        stream.endMarkedContent();
    }

    /** A line, with what it says beside it where the eye sees other characters. */
    void text(PDPageContentStream stream, Line line, Face face, float size, float x, float y) throws IOException {
        if (line.drawn().isEmpty()) {
            return;
        }
        boolean differs = !line.drawn().equals(line.text());
        if (differs) {
            beginSpan(stream, line.text());
        }
        stream.beginText();
        stream.setFont(fonts.get(face), size);
        stream.newLineAtOffset(x, y);
        stream.showText(line.drawn());
        stream.endText();
        if (differs) {
            stream.endMarkedContent();
        }
    }

    /**
     * Text that readers and the clipboard take in place of what is drawn. Written into the stream itself: several readers do not look for
     * it among the resources, which is where the library would put it.
     */
    @SuppressWarnings("deprecation") // the only way to an operand that is a dictionary; hexadecimal cannot break out
    private static void beginSpan(PDPageContentStream stream, String says) throws IOException {
        String utf16 = HexFormat.of().withUpperCase().formatHex(says.getBytes(StandardCharsets.UTF_16BE));
        stream.appendRawCommands("/Span <</ActualText <FEFF" + utf16 + ">>> BDC\n");
    }

    /** Closes the pages and ties each piece of their content to its element. */
    void finish() throws IOException {
        for (PDPageContentStream stream : streams) {
            stream.close();
        }
        COSArray numbers = new COSArray();
        for (int page = 0; page < pages.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(parents.get(page));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(pages.size());
    }
}
