package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A document from one format into another. */
@Command(
        name = "translate",
        header = "Translate a notice or receipt between formats.",
        description = {
            "%nReads FILE in one format and prints it in another. What has no place in the other format is named on standard",
            "error, by path. No key, no law and no network: what the gateway would release is not asked here."
        },
        footer = {
            "Example:",
            "  varsel translate notice.json --to canonical-xml",
            "  varsel translate received.xml --from de-xoev --to canonical-json",
            "  varsel translate notice.json --to no-fiks --out package/",
            "  varsel translate --list"
        })
final class TranslateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The document, a folder as --out writes it, or - for standard input.")
    private @Nullable Path file;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "The file's format; told by the file where it can be.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "FORMAT", description = "The format to write.")
    private @Nullable String to;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "submission, disclosure or receipt; told by the file where it can be.")
    private @Nullable Profile profile;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the parts of the message into this folder.")
    private @Nullable Path out;

    @Option(names = "--list", description = "List the formats and what each carries.")
    private boolean list;

    @Override
    public void run() {
        if (list) {
            FormatList.lines().forEach(spec.commandLine().getOut()::println);
            return;
        }
        if (file == null || to == null) {
            throw CommandFailed.usage("Give a FILE and the format to write: --to FORMAT. --list names the formats.");
        }
        Dialect target = TranslationFile.dialect(to);
        TranslationFile source = TranslationFile.read(file, from);
        Profile which = source.profile(profile);
        if (!target.profiles().contains(which)) {
            throw CommandFailed.refused(target.name() + " does not carry a " + which.key() + ".");
        }
        ObjectNode document = source.canonical(which);
        DialectMessage message = target.write(which, document);
        print(message);
        tellLoss(document, target.loss(which).without(document), target.name());
    }

    private void print(DialectMessage message) {
        if (out != null) {
            write(out, message);
        } else if (message.headers().isEmpty() && message.parts().size() == 1) {
            spec.commandLine().getOut().println(message.main().text());
        } else {
            spec.commandLine().getOut().println(MessageJson.of(message).toPrettyString());
        }
    }

    private void write(Path folder, DialectMessage message) {
        try {
            Files.createDirectories(folder);
            for (Part part : message.parts()) {
                Path name = Path.of(part.name()).getFileName();
                Files.write(folder.resolve(name), part.bytes());
                spec.commandLine().getErr().println("wrote " + folder.resolve(name));
            }
            if (!message.headers().isEmpty()) {
                StringBuilder lines = new StringBuilder();
                message.headers()
                        .forEach((header, value) ->
                                lines.append(header).append(": ").append(value).append('\n'));
                Files.writeString(folder.resolve(TranslationFile.HEADERS), lines);
            }
        } catch (IOException e) {
            throw CommandFailed.usage(folder + " cannot be written.", e);
        }
    }

    private void tellLoss(ObjectNode document, ObjectNode left, String format) {
        Set<String> lost = new TreeSet<>(Leaves.of(document));
        lost.removeAll(Leaves.of(left));
        if (!lost.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(lost.size() + " values of this document have no place in " + format + ":");
            lost.forEach(path -> spec.commandLine().getErr().println("  " + path));
        }
    }
}
