package org.varsel.gateway.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.law.Profiles;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.PolicyException;
import org.varsel.policies.bundle.BundleMaker;
import org.varsel.policies.bundle.LawFile;
import org.varsel.policies.bundle.SignOffs;
import org.varsel.policies.pack.PackFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a bundle of packs. */
@Command(
        name = "build",
        header = "Make one law bundle of packs, to be signed and put in force.",
        description = {
            "%nA pack is taken when a lawyer's sign-off (PACK.signoff.yaml) is for exactly this text of it, or when it is",
            "accepted by name. The digest that is printed for a pack is what a sign-off names."
        },
        footer = {"Example:", "  varsel policy build --packs shipped --accept no,dk --out law.bundle"})
final class PolicyBuild implements Runnable {
    private static final String SHIPPED = "shipped";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--packs",
            paramLabel = "DIR|shipped",
            defaultValue = SHIPPED,
            description = "Folder of law packs, or those of this program. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String packs;

    @Option(
            names = "--accept",
            paramLabel = "PACKS",
            defaultValue = "signed-off",
            description =
                    "Packs that the operator answers for without a sign-off, as in no,dk; or 'demo' for all, and for"
                            + " synthetic people only. Default: none.")
    @SuppressWarnings("NullAway.Init")
    private String accept;

    @Option(
            names = "--sign-offs",
            paramLabel = "DIR",
            description = "Folder of sign-offs. Default: the folder of packs; none for shipped packs.")
    private @Nullable Path signOffs;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The bundle to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "The bundle that this one takes the place of: what changes is shown, and signed along.")
    private @Nullable Path previous;

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = "The day from which on it may not decide any more. Default: 365 days from now.")
    private @Nullable LocalDate expires;

    @Override
    public void run() {
        LawFile before = previous == null ? null : BundleSheet.read(previous);
        LawFile bundle = made(before);
        BundleSheet.write(out, bundle);
        spec.commandLine().getOut().println(BundleSheet.of(bundle));
        if (before != null) {
            spec.commandLine().getOut().println(BundleSheet.difference(bundle, before));
        }
    }

    private LawFile made(@Nullable LawFile before) {
        try {
            PackProfile profile = Profiles.of(accept);
            SignOffs known = signOffs();
            List<PackFolder> folders =
                    packs.equals(SHIPPED) ? LawBundles.shipped(profile, known) : LawBundles.in(Path.of(packs));
            @Nullable Instant end = expires == null
                    ? null
                    : expires.atStartOfDay(ZoneOffset.UTC).toInstant();
            return new BundleMaker(folders, profile, known)
                    .make(Clock.systemUTC().instant(), end, before);
        } catch (PolicyException e) {
            throw CommandFailed.refused(String.valueOf(e.getMessage()), e);
        }
    }

    private SignOffs signOffs() {
        if (signOffs != null) {
            return SignOffs.in(signOffs);
        }
        return packs.equals(SHIPPED) ? SignOffs.NONE : SignOffs.in(Path.of(packs));
    }
}
