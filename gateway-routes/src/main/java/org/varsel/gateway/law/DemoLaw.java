package org.varsel.gateway.law;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.LawKey;
import org.varsel.gateway.keys.LawRole;
import org.varsel.policies.PackProfile;
import org.varsel.policies.bundle.BundleMaker;
import org.varsel.policies.bundle.LawFile;
import org.varsel.policies.bundle.SignOffs;
import org.varsel.policies.pack.PackFolder;

/**
 * The demo profile without anybody's keys: makes two, and builds, signs and hands in a bundle of the packs by itself, as a lawyer and an
 * operator would. For synthetic people only: whoever has the home folder has both keys.
 */
final class DemoLaw {
    private static final Duration LEFT = Duration.ofDays(1);

    private final Path folder;
    private final List<PackFolder> packs;
    private final SignOffs signOffs;

    DemoLaw(Path folder, List<PackFolder> packs, SignOffs signOffs) {
        this.folder = folder;
        this.packs = packs;
        this.signOffs = signOffs;
    }

    static Path keys(Path folder) {
        return folder.resolve("demo-keys");
    }

    /** Hands a bundle in unless the law in force says the same and lasts. */
    void handIn(@Nullable Activation last, Instant now) {
        LawFolder law = new LawFolder(folder);
        BundleMaker maker = new BundleMaker(packs, PackProfile.demo(), signOffs);
        Optional<LawFile> before =
                last == null ? Optional.empty() : law.kept(last.bundle()).map(LawFile::read);
        LawFile made = maker.make(now, null, before.orElse(null));
        if (last != null
                && before.isPresent()
                && last.law().equals(made.manifest().digest())
                && now.plus(LEFT).isBefore(before.get().expires())) {
            return;
        }
        LawFile signed = made;
        for (LawRole role : LawRole.values()) {
            signed = LawSignatures.sign(signed, key(role), role);
        }
        law.handIn(signed, null);
    }

    private Path key(LawRole role) {
        Path file = keys(folder).resolve("law-" + role.word() + ".p8");
        return Files.exists(file) ? file : LawKey.create(keys(folder), role, "varsel.demo");
    }
}
