package org.varsel.gateway.law;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.keys.UnusableKey;
import org.varsel.policies.BundleDigest;
import org.varsel.policies.LawBundle;
import org.varsel.policies.PackProfile;
import org.varsel.policies.bundle.BundleRefused;
import org.varsel.policies.bundle.LawFile;

/**
 * Keeps the law that decides. What the log says took effect last is in force, when its file is kept unchanged, two trusted roles signed
 * it and its time is not over; else nothing is. A bundle that is handed in is kept first, put on record next and decides last, so that a
 * process that dies in between leaves the old law in force. A refused one changes nothing.
 *
 * <p>Looking has one owner at a time (the monitor); those who decide never wait.
 */
public final class ActiveLaw implements LawInForce, LawHistory {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveLaw.class);

    private final LawFolder folder;
    private final Supplier<TrustedLawKeys> trusted;
    private final PackProfile profile;
    private final Clock clock;
    private final @Nullable DemoLaw demo;
    private volatile LawState state =
            new LawState.Stopped(ErrorCode.LAW_NOT_ACTIVATED, "The gateway has not looked for a law bundle yet.");
    private volatile List<Activation> known = List.of();
    private volatile String refused = "";
    private @Nullable ActivationLog log;
    private @Nullable BundleRefused lastRefusal;

    public ActiveLaw(LawFolder folder, Supplier<TrustedLawKeys> trusted, PackProfile profile, Clock clock) {
        this(folder, trusted, profile, clock, null);
    }

    ActiveLaw(
            LawFolder folder,
            Supplier<TrustedLawKeys> trusted,
            PackProfile profile,
            Clock clock,
            @Nullable DemoLaw demo) {
        this.demo = demo;
        this.folder = folder;
        this.trusted = trusted;
        this.profile = profile;
        this.clock = clock;
    }

    @Override
    public LawBundle now() {
        return state.law(clock.instant());
    }

    /** Begins with what is on record; called once the log can be written. */
    public synchronized void open(ActivationLog activations) {
        log = activations;
        try {
            known = activations.activations();
        } catch (GatewayException e) {
            LOG.error("No law is in force: what the log says of it does not hold", e);
            state = new LawState.Stopped(ErrorCode.LAW_NOT_ACTIVATED, e.detail());
            log = null;
            return;
        }
        if (demo != null) {
            demo.handIn(last().orElse(null), clock.instant());
        }
        look();
    }

    /** Takes what was handed in, and sees whether the law in force still is what it was. Never throws. */
    public synchronized void look() {
        if (log == null) {
            return;
        }
        ActivationLog activations = log;
        tried(() -> folder.incoming().forEach(file -> tried(() -> take(file, activations))));
        tried(this::check);
    }

    /** What goes wrong with one thing keeps nothing else from being looked at. */
    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The folder of the law could not be worked on; the next look tries again: {}", e.getMessage());
        }
    }

    private void take(Path path, ActivationLog activations) {
        LawFile file;
        LawBundle law;
        try {
            file = LawFile.read(folder.bytes(path));
            law = usable(file);
            requireSeen(file);
        } catch (BundleRefused e) {
            LOG.error("A law bundle was handed in and refused; the law stays as it was. {}", e.getMessage());
            folder.refuse(path, String.valueOf(e.getMessage()));
            refused = String.valueOf(e.getMessage());
            lastRefusal = e;
            return;
        }
        folder.keep(file);
        if (last().map(Activation::bundle).filter(file.id()::equals).isEmpty()) {
            Activation activation = new Activation(file.id(), law.digest(), file.expires(), afterTheLast());
            activations.record(activation);
            known = Stream.concat(known.stream(), Stream.of(activation)).toList();
            state = new LawState.InForce(
                    activation, file.manifest(), file.expires(), law, BundleDigest.of(file.bytes()));
            LOG.info("The law bundle {} is in force until {}", file.id(), file.expires());
        }
        refused = "";
        lastRefusal = null;
        folder.inForce(file.id());
        folder.done(path);
    }

    /** Later than any activation before, whatever was done to the clock: the log's order is that of its times. */
    private Instant afterTheLast() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return last().map(Activation::at)
                .filter(last -> !last.isBefore(now))
                .map(last -> last.plusMillis(1))
                .orElse(now);
    }

    private LawBundle usable(LawFile file) {
        LawSignatures.require(file, trusted.get());
        if (!clock.instant().isBefore(file.expires())) {
            throw new BundleRefused(
                    BundleRefused.Reason.EXPIRED, "The bundle ended at " + file.expires() + ". Build a newer one.");
        }
        return file.law(profile);
    }

    /** Nobody changes the law without having seen what changes: the signers of the bundle, or who handed it in. */
    private void requireSeen(LawFile file) {
        Optional<Activation> last = last();
        if (last.isEmpty() || last.get().bundle().equals(file.id())) {
            return;
        }
        boolean comparedByItsMaker = last.get().bundle().equals(file.manifest().previous());
        Optional<LawFile> before = folder.kept(last.get().bundle())
                .map(LawFile::read)
                .filter(kept -> kept.id().equals(last.get().bundle()));
        if (before.isEmpty() && comparedByItsMaker && file.manifest().difference() != null) {
            return; // two people signed a comparison with exactly that bundle
        }
        String difference = before.map(old -> file.since(old).digest())
                .orElseThrow(
                        () -> new BundleRefused(
                                BundleRefused.Reason.UNSEEN,
                                "The file of the bundle in force is gone, so nobody can see what this one changes. Bring it back."));
        boolean signed = comparedByItsMaker && difference.equals(file.manifest().difference());
        if (!signed && !folder.seen(file).filter(difference::equals).isPresent()) {
            throw new BundleRefused(
                    BundleRefused.Reason.UNSEEN,
                    "The bundle was not compared with the one in force. Look at the difference with 'varsel policy"
                            + " activate' and name its digest.");
        }
    }

    /** Judges the law in force, when its file or the trusted keys changed or nothing was in force. */
    private void check() {
        Optional<Activation> last = last();
        if (last.isEmpty()) {
            state = lastRefusal == null
                    ? new LawState.Stopped(ErrorCode.LAW_NOT_ACTIVATED, "No law bundle was ever put in force.")
                    : LawState.Stopped.by(lastRefusal);
            return;
        }
        LawState next = judged(last.get());
        if (next instanceof LawState.Stopped stopped && !next.equals(state)) {
            LOG.error("No law is in force, notices are refused: {} {}", stopped.code(), stopped.why());
        }
        state = next;
    }

    private LawState judged(Activation last) {
        try {
            byte[] bytes = folder.kept(last.bundle())
                    .orElseThrow(() -> new BundleRefused(
                            BundleRefused.Reason.ALTERED,
                            "The file of the law bundle in force is gone. Hand the bundle in again."));
            LawFile file = LawFile.read(bytes);
            if (!file.id().equals(last.bundle())) {
                throw new BundleRefused(
                        BundleRefused.Reason.ALTERED,
                        "The file of the law bundle in force is another bundle. Hand the right one in again.");
            }
            LawSignatures.require(file, trusted.get());
            String raw = BundleDigest.of(bytes);
            if (state instanceof LawState.InForce now
                    && now.activation().equals(last)
                    && now.raw().equals(raw)) {
                return now;
            }
            LawBundle law = file.law(profile);
            if (!law.digest().equals(last.law())) {
                throw new BundleRefused(
                        BundleRefused.Reason.ALTERED, "The log names another law for the bundle in force.");
            }
            return new LawState.InForce(last, file.manifest(), file.expires(), law, raw);
        } catch (BundleRefused e) {
            return LawState.Stopped.by(e);
        } catch (Fault | UnusableKey e) {
            return new LawState.Stopped(ErrorCode.LAW_BUNDLE_ALTERED, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Activation> last() {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    @Override
    public Optional<LawBundle> at(Instant instant) {
        return known.stream()
                .filter(activation -> !activation.at().isAfter(instant))
                .reduce((earlier, later) -> later)
                .map(this::asKnown);
    }

    private LawBundle asKnown(Activation activation) {
        LawFile file = folder.kept(activation.bundle())
                .map(LawFile::read)
                .filter(read -> read.id().equals(activation.bundle()))
                .orElseThrow(() -> new BundleRefused(
                        BundleRefused.Reason.ALTERED,
                        "The bundle " + activation.bundle() + " is not kept any more, or not as it was."));
        return file.law(PackProfile.demo()); // looked at, not decided with: on whose word it ran is on record
    }

    @Override
    public List<Activation> activations() {
        return known;
    }

    LawState state() {
        return state;
    }

    /** Why the last bundle that was handed in was refused; empty when it was not. */
    String refused() {
        return refused;
    }
}
