package org.varsel.gateway.translate.workbasket;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Finding;
import org.varsel.gateway.translate.dialect.DialectMessage;

/**
 * Holds page and table of a message against what the values of the table give when they are written anew: labels that were changed and a
 * page that says something else are found.
 */
final class PageCheck {
    private PageCheck() {}

    static List<Finding> findings(DialectMessage message, DialectMessage anew) {
        List<Finding> findings = new ArrayList<>();
        if (message.parts().size() != anew.parts().size()) {
            findings.add(new Finding(
                    "/parts", "parts", "has other files than " + WorkBasket.PAGE + " and " + WorkBasket.TABLE));
        }
        byte[] table = message.part(WorkBasket.TABLE).bytes();
        if (!MessageDigest.isEqual(table, anew.part(WorkBasket.TABLE).bytes())) {
            findings.add(new Finding(
                    "/" + WorkBasket.TABLE,
                    "table",
                    "differs from what its own paths and values give; send the table as it was written"));
        }
        byte[] page = message.part(WorkBasket.PAGE).bytes();
        byte[] expected = anew.part(WorkBasket.PAGE).bytes();
        if (!MessageDigest.isEqual(page, expected)) {
            page(findings, page, expected, digest(table));
        }
        return List.copyOf(findings);
    }

    /** Other bytes may be the same page from another version of the program that writes it. */
    private static void page(List<Finding> findings, byte[] page, byte[] expected, String tableDigest) {
        try (PDDocument pdf = Loader.loadPDF(page)) {
            if (!tableDigest.equals(pdf.getDocumentInformation().getCustomMetadataValue(NoticePdf.TABLE_DIGEST))) {
                findings.add(
                        finding("page-of-another-table", "names another table; send page and table of one notice"));
            }
            if (!new PDFTextStripper().getText(pdf).equals(text(expected))) {
                findings.add(finding("page", "says something else than the table; send the page as it was written"));
            }
        } catch (IOException | IllegalArgumentException e) {
            findings.add(finding("pdf", "is no PDF that can be read"));
        }
    }

    private static Finding finding(String code, String detail) {
        return new Finding("/" + WorkBasket.PAGE, code, detail);
    }

    private static String text(byte[] page) {
        try (PDDocument pdf = Loader.loadPDF(page)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "a page that was just written cannot be read", e);
        }
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "this machine has no SHA-256", e);
        }
    }
}
