package org.varsel.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.PolicyException;
import org.varsel.policies.book.BookIndex;
import org.varsel.policies.book.BookPage;
import org.varsel.policies.book.LawBook;
import org.varsel.policies.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes law packs as books. */
@Command(
        name = "book",
        header = "Write law packs as books to read and to print.",
        description = {
            "%nOne book a pack and language: provisions in plain words with conditions, fields,",
            "duties and examples, cases, and where every line of the reading of the law went.",
            "The files written are listed on standard output. Not legal advice: no lawyer has",
            "signed any pack off."
        },
        footer = {
            "Example:",
            "  varsel policy book --pack no --pack dk --format html,pdf --out books",
            "  varsel policy book --pack no --language nb --out books"
        })
final class PolicyBook implements Runnable {

    /** What a book is written as. */
    enum Format {
        HTML,
        PDF
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--pack", paramLabel = "NAME", description = "A pack, as in no; repeat for more. Default: all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--packs", paramLabel = "DIR", description = "Folder of law packs. Default: those of this program.")
    private @Nullable Path packs;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "A language that the packs speak; repeat for more. Default: every one of each pack.")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "html|pdf",
            defaultValue = "html",
            description = "html, pdf or both with a comma. Default: ${DEFAULT-VALUE}.")
    private Set<Format> formats = new LinkedHashSet<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to write into; made where it is missing.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public void run() {
        List<LawBook> books = books();
        try {
            Files.createDirectories(out);
            for (LawBook book : books) {
                write(book);
            }
            if (formats.contains(Format.HTML)) {
                write("index.html", BookIndex.write(books).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw CommandFailed.usage("Cannot write into " + out + "; check that it is a folder you may write.", e);
        }
    }

    /** All are made before the first is written: an error leaves no half of them behind. */
    private List<LawBook> books() {
        List<LawBook> books = new ArrayList<>();
        try {
            for (Pack pack : chosen()) {
                List<String> spoken = pack.header().languages();
                for (String language : languages.isEmpty() ? spoken : languages) {
                    books.add(LawBook.of(pack, language));
                }
            }
        } catch (PolicyException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()), e);
        }
        return books;
    }

    private List<Pack> chosen() {
        List<Pack> all = (packs == null
                        ? LawBundles.standard(PackProfile.demo())
                        : LawBundles.load(packs, PackProfile.demo()))
                .packs();
        Set<String> known = new TreeSet<>();
        all.forEach(pack -> known.add(pack.header().name()));
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw CommandFailed.usage("There is no law pack " + String.join(", ", unknown) + ". Known: "
                    + String.join(", ", known) + ".");
        }
        return all.stream()
                .filter(pack -> names.isEmpty() || names.contains(pack.header().name()))
                .toList();
    }

    private void write(LawBook book) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        err.println(book.name() + " in " + book.language() + " ...");
        err.flush();
        if (formats.contains(Format.HTML)) {
            write(book.file("html"), BookPage.write(book).getBytes(StandardCharsets.UTF_8));
        }
        if (formats.contains(Format.PDF)) {
            write(book.file("pdf"), BookPdf.write(book));
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = out.resolve(name);
        Files.write(file, bytes);
        PrintWriter written = spec.commandLine().getOut();
        written.println(file);
        written.flush();
    }
}
