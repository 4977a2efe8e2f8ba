package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.varsel.gateway.certificate.CertificateAnswers;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyFileInvalid;
import org.varsel.gateway.party.RegisteredParties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the parties of a home with the standing of their certificates. */
@Command(
        name = "list",
        header = "List the parties: id, name, roles, and each certificate with the days that are left.",
        description = "%nReads the party files, not the running gateway, whose health tells what it knows.",
        footer = {"Example:", "  varsel party list --home home --ask"})
final class PartyList implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--home", required = true, paramLabel = "DIR", description = "The gateway's home folder.")
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Option(names = "--ask", description = "Ask the authorities whether the certificates are revoked.")
    private boolean ask;

    @Override
    public void run() {
        HomeFolder folder = new HomeFolder(home);
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Clock.systemUTC().instant();
        CertificateAnswers answers = CertificateAnswers.trusting(folder.trust(), ask);
        for (Party party : parties(folder)) {
            out.println(party.id() + "  " + party.name() + "  "
                    + String.join(", ", party.roles().stream().sorted().toList()));
            party.tls().forEach(each -> out.println(line(each, CertificateUse.TLS, answers, now)));
            party.seal().forEach(each -> out.println(line(each, CertificateUse.SEAL, answers, now)));
        }
    }

    private static List<Party> parties(HomeFolder folder) {
        try {
            return RegisteredParties.in(folder.parties(), folder.domains());
        } catch (PartyFileInvalid e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()), e);
        }
    }

    private static String line(
            X509Certificate certificate, CertificateUse use, CertificateAnswers answers, Instant now) {
        long days = Duration.between(now, certificate.getNotAfter().toInstant()).toDays();
        return "    %-4s %5d days  %s  %s"
                .formatted(
                        use.name().toLowerCase(java.util.Locale.ROOT),
                        days,
                        certificate.getSerialNumber().toString(16),
                        answers.about(certificate, use, now));
    }
}
