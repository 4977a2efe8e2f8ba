package org.varsel.gateway.cli;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.Pki;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a certificate back. */
@Command(
        name = "revoke",
        header = "Take back a certificate that your authority issued, for good.",
        description =
                "%nGateways learn of it when they ask next: within varsel.certificates.freshness, an hour unless set.",
        footer = {"Example:", "  varsel keys revoke --ca ca --certificate bergen/tls.pem"})
final class KeysRevoke implements Runnable {
    private static final int HEX = 16;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--ca", required = true, paramLabel = "DIR", description = "Folder of the authority.")
    @SuppressWarnings("NullAway.Init")
    private Path authority;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Which which;

    @Override
    public void run() {
        BigInteger serial = which.number();
        Pki.open(authority, InstantSource.system()).revoke(serial);
        spec.commandLine().getOut().println("Revoked: " + serial.toString(HEX));
    }

    /** One of the two. */
    static final class Which {
        @Option(names = "--serial", paramLabel = "HEX", description = "Its serial number, as in the register.")
        private @Nullable String serial;

        @Option(names = "--certificate", paramLabel = "FILE", description = "The certificate itself.")
        private @Nullable Path certificate;

        BigInteger number() {
            if (certificate != null) {
                return Pem.certificate(certificate).getSerialNumber();
            }
            String digits = serial == null ? "" : serial.replace(":", "");
            if (!digits.matches("[0-9A-Fa-f]{1,40}")) {
                throw CommandFailed.usage("--serial must be a hexadecimal number of at most 40 digits.");
            }
            return new BigInteger(digits, HEX);
        }
    }
}
