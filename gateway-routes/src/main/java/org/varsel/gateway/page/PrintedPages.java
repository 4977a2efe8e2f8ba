package org.varsel.gateway.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a document from what somebody puts onto its pages. */
public final class PrintedPages {
    private PrintedPages() {}

    /** Puts content onto pages, from top to bottom. */
    @FunctionalInterface
    public interface Content {
        void onto(Flow flow) throws IOException;
    }

    /** The bytes of the document; the same for the same content. */
    public static byte[] write(About about, Content content) throws IOException {
        // The faces are shared, and not made for several threads.
        synchronized (PrintedPages.class) {
            try (PDDocument pdf = new PDDocument()) {
                TaggedPages pages = new TaggedPages(pdf);
                Flow flow = new Flow(pages);
                content.onto(flow);
                pages.finish();
                Properties.put(pdf, about);
                if (about.outline()) {
                    flow.outline().into(pdf);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                pdf.save(out);
                return out.toByteArray();
            }
        }
    }
}
