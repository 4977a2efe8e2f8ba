package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows certificates. */
@Command(
        name = "show",
        header = "Show the certificates of PEM files and key stores: whose, for what, until when, thumbprint.",
        description = "%nPrivate keys are never shown.",
        footer = {"Example:", "  varsel keys show pst/seal.p12 pst/trust.pem"})
final class KeysShow implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "PEM, DER or PKCS#12 (.p12) files.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Password of the key stores. Default: the file 'password' beside each.")
    private @Nullable Path passwordFile;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            for (X509Certificate certificate : certificates(file)) {
                out.println(KeySheet.of(file.toString(), certificate));
            }
        }
    }

    private List<X509Certificate> certificates(Path file) {
        if (file.toString().endsWith(".p12")) {
            Path password = passwordFile == null ? file.resolveSibling("password") : passwordFile;
            return List.of(KeyFile.load(file, PasswordFile.read(password)).certificate());
        }
        return Pem.certificates(file);
    }
}
