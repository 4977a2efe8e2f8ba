package org.varsel.gateway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.law.LawFolder;
import org.varsel.gateway.law.LawSignatures;
import org.varsel.gateway.law.TrustedLawKeys;
import org.varsel.policies.bundle.BundleDifference;
import org.varsel.policies.bundle.BundleRefused;
import org.varsel.policies.bundle.LawFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a bundle to a gateway. */
@Command(
        name = "activate",
        header = "Hand a signed law bundle to the gateway, which puts it on record and in force.",
        description = {
            "%nShows first what changes against the bundle in force. Unless the signers signed that very difference, its",
            "digest has to be named with --difference. The gateway looks at its folder now and then and at its start; its",
            "health tells which law decides, and a refused bundle is laid aside with the reason."
        },
        footer = {"Example:", "  varsel policy activate law.bundle --home /srv/varsel"})
final class PolicyActivate implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The bundle, with both signatures.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--home", required = true, paramLabel = "DIR", description = "The gateway's home folder.")
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Option(
            names = "--difference",
            paramLabel = "DIGEST",
            description = "The digest of the difference that you have seen.")
    private @Nullable String difference;

    @Override
    public void run() {
        HomeFolder gateway = new HomeFolder(home);
        LawFolder folder = new LawFolder(gateway.law());
        LawFile bundle = BundleSheet.read(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println(BundleSheet.of(bundle));
        requireUsable(bundle, gateway);
        @Nullable String seen = seen(bundle, folder, out);
        folder.handIn(bundle, seen);
        out.println("Handed in. The gateway puts it in force at its next look, or when it starts.");
    }

    private static void requireUsable(LawFile bundle, HomeFolder gateway) {
        try {
            LawSignatures.require(bundle, TrustedLawKeys.in(gateway.keys()));
        } catch (BundleRefused | GatewayException e) {
            throw CommandFailed.refused(String.valueOf(e.getMessage()), e);
        }
        if (!Clock.systemUTC().instant().isBefore(bundle.expires())) {
            throw CommandFailed.refused("The bundle ended at " + bundle.expires() + ". Build a newer one.");
        }
    }

    private @Nullable String seen(LawFile bundle, LawFolder folder, PrintWriter out) {
        Optional<LawFile> before = folder.inForce()
                .flatMap(id -> folder.kept(id).map(LawFile::read).filter(kept -> kept.id()
                        .equals(id)));
        if (before.isEmpty()) {
            out.println("No bundle is in force here yet.");
            return null;
        }
        BundleDifference found = bundle.since(before.get());
        out.println(BundleSheet.difference(bundle, before.get()));
        boolean signed = before.get().id().equals(bundle.manifest().previous())
                && found.digest().equals(bundle.manifest().difference());
        if (signed || before.get().id().equals(bundle.id())) {
            return null;
        }
        if (!found.digest().equals(difference)) {
            throw CommandFailed.refused(
                    "Nothing was handed in: the signers did not compare it with the bundle in force."
                            + " When you have read what changes, say so with --difference " + found.digest());
        }
        return found.digest();
    }
}
