package org.varsel.gateway.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.MovableClock;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.keys.LawKey;
import org.varsel.gateway.keys.LawRole;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.bundle.BundleMaker;
import org.varsel.policies.bundle.LawFile;
import org.varsel.policies.bundle.SignOffs;
import org.varsel.policies.pack.PackFolder;

/** A folder of the law with the keys of a lawyer and an operator, a log in memory, and bundles of the Danish pack. */
final class LawBench implements ActivationLog {
    static final PackProfile PROFILE = PackProfile.accepting(Set.of("dk"));

    final MovableClock clock;
    final LawFolder folder;
    final List<Activation> recorded = new ArrayList<>();
    boolean logFails;
    private final Path root;

    LawBench(Path root, MovableClock clock) {
        this.root = root;
        this.clock = clock;
        this.folder = new LawFolder(root.resolve("law"));
        for (LawRole role : LawRole.values()) {
            LawKey.create(person(role), role, "varsel.example/" + role.word());
            trust(role);
        }
    }

    Path person(LawRole role) {
        return root.resolve(role.word());
    }

    Path key(LawRole role) {
        return person(role).resolve("law-" + role.word() + ".p8");
    }

    Path trusted() {
        return root.resolve("keys");
    }

    void trust(LawRole role) {
        String verifier = "law-" + role.word() + ".vkey";
        copy(person(role).resolve(verifier), trusted().resolve(verifier));
    }

    /** A gateway that starts. */
    ActiveLaw started() {
        ActiveLaw law = new ActiveLaw(folder, () -> TrustedLawKeys.in(trusted()), PROFILE, clock);
        law.open(this);
        return law;
    }

    /** A bundle of the pack as it ships. */
    LawFile bundle() {
        return made(LawBundles.in(Path.of("../policies/packs/dk")), null);
    }

    /** A bundle of the pack with one reading of a rule changed. */
    LawFile changed(@Nullable LawFile previous) {
        Path copy = root.resolve("changed/dk");
        try (Stream<Path> files = Files.walk(Path.of("../policies/packs/dk"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(
                        file,
                        copy.resolve(
                                Path.of("../policies/packs/dk").relativize(file).toString()));
            }
            Path header = copy.resolve("pack.yaml");
            Files.writeString(header, Files.readString(header).replaceFirst("version: .*", "version: 99.1.0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made(LawBundles.in(copy), previous);
    }

    private LawFile made(List<PackFolder> packs, @Nullable LawFile previous) {
        return new BundleMaker(packs, PROFILE, SignOffs.NONE)
                .make(clock.instant(), clock.instant().plus(Duration.ofDays(100)), previous);
    }

    LawFile signed(LawFile file, LawRole... roles) {
        LawFile signed = file;
        for (LawRole role : roles) {
            signed = LawSignatures.sign(signed, key(role), role);
        }
        return signed;
    }

    LawFile signed(LawFile file) {
        return signed(file, LawRole.values());
    }

    /** The file of a bundle that took effect. */
    Path kept(LawFile file) {
        return root.resolve("law/kept").resolve(file.id().substring("sha256:".length()) + ".bundle");
    }

    List<String> reasons() {
        Path refused = root.resolve("law/refused");
        if (!Files.isDirectory(refused)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(refused)) {
            List<String> reasons = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                reasons.add(Files.readString(file).strip());
            }
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Activation> activations() {
        return List.copyOf(recorded);
    }

    @Override
    public void record(Activation activation) {
        if (logFails) {
            throw new Unavailable(ErrorCode.RECORD_LOG_UNAVAILABLE, "disk full", Duration.ofSeconds(2));
        }
        recorded.add(activation);
    }

    Instant now() {
        return clock.instant();
    }
}
