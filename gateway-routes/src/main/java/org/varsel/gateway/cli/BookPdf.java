package org.varsel.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.page.About;
import org.varsel.gateway.page.Flow;
import org.varsel.gateway.page.PrintedPages;
import org.varsel.policies.book.Block;
import org.varsel.policies.book.LawBook;
import org.varsel.policies.book.Text;
import org.varsel.policies.phrase.Phrases;

/** A law book to print, PDF/UA-1. The same book is the same bytes. */
final class BookPdf {
    private final LawBook book;
    private final Flow flow;

    private BookPdf(LawBook book, Flow flow) {
        this.book = book;
        this.flow = flow;
    }

    static byte[] write(LawBook book) {
        About about = new About(book.title(), book.language(), digest(book), Map.of(), true);
        try {
            return PrintedPages.write(about, flow -> new BookPdf(book, flow).all());
        } catch (IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "a law book could not be printed", e);
        }
    }

    private void all() throws IOException {
        for (Block block : book.blocks()) {
            block(block);
        }
        Phrases phrases = Phrases.in(book.language());
        String pages = String.valueOf(flow.pages());
        flow.footers(
                book.title() + ", " + book.version(), page -> phrases.say("book.page", String.valueOf(page), pages));
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Title title) {
            flow.title(title.text());
        } else if (block instanceof Block.Heading heading) {
            flow.heading(heading.level(), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            flow.paragraph(paragraph.text().plain());
        } else if (block instanceof Block.Items items) {
            flow.nested(entries(items.items()));
        } else if (block instanceof Block.Facts facts) {
            flow.table(facts.facts().stream()
                    .map(fact -> new String[] {fact.name(), fact.value().plain()})
                    .toList());
            flow.space();
        } else if (block instanceof Block.Table table) {
            flow.table(
                    table.heads(),
                    table.rows().stream()
                            .map(row -> row.stream().map(Text::plain).toArray(String[]::new))
                            .toList());
            flow.space();
        }
    }

    private static List<Flow.Entry> entries(List<Block.Item> items) {
        return items.stream()
                .map(item -> new Flow.Entry(item.text().plain(), entries(item.below())))
                .toList();
    }

    private static String digest(LawBook book) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(book.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "this machine has no SHA-256", e);
        }
    }
}
