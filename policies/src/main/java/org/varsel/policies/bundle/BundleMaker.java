package org.varsel.policies.bundle;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.BundleDigest;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.PolicyException;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackFolder;
import org.varsel.schemas.json.Jcs;

/** Makes a bundle of packs, each with somebody who answers for it. It is not signed yet. */
public final class BundleMaker {
    /** How long a bundle may decide when its maker says nothing else; the figure is ours (policy-floor), law changes within less. */
    public static final Duration USUAL_LIFE = Duration.ofDays(365);

    private final List<PackFolder> folders;
    private final PackProfile profile;
    private final SignOffs signOffs;

    public BundleMaker(List<PackFolder> folders, PackProfile profile, SignOffs signOffs) {
        this.folders = List.copyOf(folders);
        this.profile = profile;
        this.signOffs = signOffs;
    }

    /**
     * The bundle.
     *
     * @param expires null for the usual life
     * @param previous what it will take the place of; null for the first one
     */
    public LawFile make(Instant created, @Nullable Instant expires, @Nullable LawFile previous) {
        Instant from = created.truncatedTo(ChronoUnit.SECONDS);
        Instant end = expires == null ? from.plus(USUAL_LIFE) : expires.truncatedTo(ChronoUnit.SECONDS);
        if (!from.isBefore(end)) {
            throw new PolicyException("The bundle would have ended before it is made; name a later day");
        }
        List<PackFiles.Read> read = folders.stream().map(PackFiles.Read::new).toList();
        LawBundle law = LawBundles.load(List.<PackFolder>copyOf(read), profile, signOffs);
        Map<String, PackFiles> files = new TreeMap<>();
        for (int i = 0; i < read.size(); i++) {
            PackFiles.Read folder = read.get(i);
            String name = name(folders.get(i));
            files.put(name, folder.of(name));
        }
        List<PackFiles> lines = new ArrayList<>();
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Pack pack : law.packs()) {
            @Nullable PackFiles line = files.get(pack.header().name());
            if (line == null) {
                throw new PolicyException("The pack " + pack.header().name() + " does not lie in a folder of its name");
            }
            lines.add(line);
            entries.add(entry(pack, line, law));
        }
        LawFile alone = new LawFile(manifest(law, from, end, entries, null, null), lines);
        return previous == null
                ? alone
                : new LawFile(
                        manifest(
                                law,
                                from,
                                end,
                                entries,
                                previous.id(),
                                alone.since(previous).digest()),
                        lines);
    }

    private static Manifest manifest(
            LawBundle law,
            Instant created,
            Instant expires,
            List<Manifest.Entry> packs,
            @Nullable String previous,
            @Nullable String difference) {
        return new Manifest(
                Manifest.FORMAT, law.digest(), created.toString(), expires.toString(), previous, difference, packs);
    }

    private Manifest.Entry entry(Pack pack, PackFiles files, LawBundle law) {
        @Nullable SignOff signOff = law.signOff(pack.header().name()).orElse(null);
        return new Manifest.Entry(
                pack.header().name(),
                pack.header().version(),
                pack.header().jurisdiction(),
                pack.header().title(),
                pack.header().languages(),
                BundleDigest.of(pack),
                BundleDigest.of(Jcs.canonical(files)),
                Standing.of(profile, signOff != null),
                signOff);
    }

    /** A pack is named after its folder. */
    private static String name(PackFolder folder) {
        return folder.name().substring(folder.name().lastIndexOf('/') + 1);
    }
}
