package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.Finding;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.check.Violation;
import org.varsel.schemas.constraint.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A document held against its format, and what it says against the message set. */
@Command(
        name = "validate",
        header = "Check a notice or receipt in any format; name every place that is wrong.",
        description = {
            "%nFirst the format's own schema, then the canonical schema and constraints of what the document says. Each line is",
            "path, rule, and what to do. A value of the document is never printed."
        },
        footer = {"Example:", "  varsel validate notice.json", "  varsel validate received.xml --as de-xoev"})
final class ValidateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The document, a folder with its parts, or - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--as", paramLabel = "FORMAT", description = "The file's format; told by the file where it can be.")
    private @Nullable String format;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "submission, disclosure or receipt; told by the file where it can be.")
    private @Nullable Profile profile;

    @Override
    public void run() {
        TranslationFile source = TranslationFile.read(file, format);
        Profile which = source.profile(profile);
        boolean canonical = source.dialect().loss(which).leaves().isEmpty();
        List<Finding> findings = source.dialect().check(which, source.message());
        findings.forEach(finding -> line("error", finding.pointer(), finding.code(), finding.detail()));
        int errors = findings.size();
        if (errors == 0 && canonical) {
            ObjectNode document = source.canonical(which);
            for (Violation violation : CanonicalCheck.violations(which, document)) {
                boolean error = violation.severity() == Severity.ERROR;
                line(error ? "error" : "warning", violation.path(), violation.code(), violation.message());
                errors += error ? 1 : 0;
            }
        }
        if (errors > 0) {
            throw CommandFailed.refused(Input.name(file) + " is not a valid " + which.key() + " of "
                    + source.dialect().name() + ": " + errors + (errors == 1 ? " place." : " places."));
        }
        out().println(Input.name(file) + " is a valid " + which.key() + " of "
                + source.dialect().name() + ".");
    }

    private void line(String severity, String path, String rule, String message) {
        out().println(Plain.line(severity + " " + (path.isEmpty() ? "/" : path) + ": " + rule + ": " + message));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
