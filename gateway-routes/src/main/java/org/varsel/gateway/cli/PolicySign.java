package org.varsel.gateway.cli;

import java.nio.file.Path;
import org.varsel.gateway.law.LawSignatures;
import org.varsel.policies.bundle.LawFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a bundle in one role. */
@Command(
        name = "sign",
        header = "Sign a law bundle as its lawyer or as its operator; it needs both, with different keys.",
        footer = {"Example:", "  varsel policy sign law.bundle --role lawyer --key kari/law-lawyer.p8"})
final class PolicySign implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The bundle; the signature is added to it.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--role", required = true, paramLabel = "lawyer|operator", description = "In which role.")
    @SuppressWarnings("NullAway.Init")
    private String role;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The private key of 'varsel keys law'; its .vkey file lies beside it.")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Override
    public void run() {
        LawFile signed = LawSignatures.sign(BundleSheet.read(file), key, KeysLaw.role(role));
        BundleSheet.write(file, signed);
        spec.commandLine().getOut().println(BundleSheet.of(signed));
    }
}
