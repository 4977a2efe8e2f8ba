package org.varsel.gateway.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a reader for the blind is told by a page: its structure tree, each element with its own text. */
public final class TaggedText {
    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private TaggedText() {}

    public static String of(byte[] page) throws IOException {
        TaggedText text = new TaggedText();
        try (PDDocument pdf = Loader.loadPDF(page)) {
            text.out
                    .append("language ")
                    .append(pdf.getDocumentCatalog().getLanguage())
                    .append('\n');
            text.out
                    .append("title ")
                    .append(pdf.getDocumentInformation().getTitle())
                    .append('\n');
            for (PDPage one : pdf.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(one);
                Map<Integer, String> pieces = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> pieces.put(content.getMCID(), said(content)));
                text.texts.put(one, pieces);
            }
            text.walk(pdf.getDocumentCatalog().getStructureTreeRoot(), 0);
        }
        return text.out.toString();
    }

    private void walk(PDStructureNode node, int depth) {
        StringBuilder own = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDMarkedContentReference piece) {
                own.append(texts.getOrDefault(piece.getPage(), Map.of()).get(piece.getMCID()));
            }
        }
        if (node instanceof PDStructureElement element) {
            out.append("  ".repeat(depth - 1)).append(element.getStructureType());
            out.append(own.isEmpty() ? "" : " " + own.toString().replace("\n", " / "))
                    .append('\n');
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                walk(element, depth + 1);
            }
        }
    }

    private static String said(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder said = new StringBuilder();
        float line = Float.NaN;
        for (Object inside : content.getContents()) {
            if (inside instanceof PDMarkedContent below) {
                said.append(said.isEmpty() ? "" : "\n").append(said(below));
                line = Float.MAX_VALUE;
            } else if (inside instanceof TextPosition letter) {
                if (!Float.isNaN(line) && line != letter.getYDirAdj()) {
                    said.append('\n');
                }
                line = letter.getYDirAdj();
                said.append(letter.getUnicode());
            }
        }
        return said.toString();
    }
}
