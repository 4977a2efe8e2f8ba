package org.varsel.policies.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.varsel.policies.BundleDigest;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.PackRefused;
import org.varsel.policies.PolicyException;
import org.varsel.policies.pack.PackFolder;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/**
 * A bundle as a file: one canonical JSON document (RFC 8785) a line. First the manifest, then each of its packs, then the signatures.
 * The manifest holds the digest of every pack's line, so that whoever signs the manifest's digest, the bundle's {@link #id}, signs all.
 *
 * <p>Reading checks every digest; it says nothing about who signed.
 */
public final class LawFile {
    /** Bytes of a whole bundle. */
    public static final int LARGEST = 32 * 1024 * 1024;

    private static final int MOST_LINES = 400;

    private final Manifest manifest;
    private final byte[] head;
    private final List<PackFiles> packs;
    private final List<String> signatures;

    LawFile(Manifest manifest, List<PackFiles> packs) {
        this(manifest, Jcs.canonical(manifest), packs, List.of());
    }

    private LawFile(Manifest manifest, byte[] head, List<PackFiles> packs, List<String> signatures) {
        this.manifest = manifest;
        this.head = head;
        this.packs = List.copyOf(packs);
        this.signatures = List.copyOf(signatures);
    }

    /** A signature as its signer wrote it. */
    private record Signed(String signature) {}

    /**
     * Reads a bundle.
     *
     * @throws BundleRefused when any byte is not as the manifest says
     */
    public static LawFile read(byte[] bytes) {
        try {
            return parsed(bytes);
        } catch (BundleRefused e) {
            throw e;
        } catch (RuntimeException e) {
            // Whoever hands a file in must not be able to stop the one who looks at it.
            throw new BundleRefused(
                    BundleRefused.Reason.ALTERED, "The bundle is not as it was made: it is not a bundle.", e);
        }
    }

    private static LawFile parsed(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw altered("it is larger than " + LARGEST + " bytes");
        }
        List<byte[]> lines = lines(bytes);
        Manifest manifest = line(lines, 0, Manifest.class);
        if (!Manifest.FORMAT.equals(manifest.format())) {
            throw new BundleRefused(
                    BundleRefused.Reason.REFUSED, "The bundle is not of the format " + Manifest.FORMAT + ".");
        }
        List<PackFiles> packs = new ArrayList<>();
        for (Manifest.Entry entry : manifest.packs()) {
            int at = packs.size() + 1;
            PackFiles pack = line(lines, at, PackFiles.class);
            if (!pack.pack().equals(entry.pack())
                    || !BundleDigest.of(lines.get(at)).equals(entry.contents())) {
                throw altered("the pack " + entry.pack() + " is not the one of its manifest");
            }
            packs.add(pack);
        }
        List<String> signatures = new ArrayList<>();
        for (int at = packs.size() + 1; at < lines.size(); at++) {
            signatures.add(line(lines, at, Signed.class).signature());
        }
        LawFile file = new LawFile(manifest, lines.get(0), packs, signatures);
        file.requireTimes();
        return file;
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (lines.size() == MOST_LINES) {
                    throw altered("it has more than " + MOST_LINES + " lines");
                }
                lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        if (from != bytes.length) {
            throw altered("its last line has no end");
        }
        return lines;
    }

    private static <T> T line(List<byte[]> lines, int at, Class<T> type) {
        if (at >= lines.size()) {
            throw altered("line " + (at + 1) + " is missing");
        }
        try {
            byte[] line = lines.get(at);
            if (!Arrays.equals(line, Jcs.canonicalBytes(line))) {
                throw altered("line " + (at + 1) + " is not canonical");
            }
            return Objects.requireNonNull(StrictJson.read(line, type));
        } catch (MalformedJson | NullPointerException e) {
            throw new BundleRefused(
                    BundleRefused.Reason.ALTERED,
                    "The bundle is not as it was made: line " + (at + 1) + " is not a line of a bundle.",
                    e);
        }
    }

    private static BundleRefused altered(String how) {
        return new BundleRefused(BundleRefused.Reason.ALTERED, "The bundle is not as it was made: " + how + ".");
    }

    private void requireTimes() {
        try {
            if (!Instant.parse(manifest.created()).isBefore(expires())) {
                throw altered("it ended before it was made");
            }
        } catch (DateTimeException e) {
            throw altered("a time of its manifest is none");
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** What names this bundle and is signed: "sha256:" and 64 hex digits of the manifest. */
    public String id() {
        return BundleDigest.of(head);
    }

    public Instant expires() {
        return Instant.parse(manifest.expires());
    }

    /** The signature lines, as their signers wrote them. */
    public List<String> signatures() {
        return signatures;
    }

    /** The same bundle with one signature more. */
    public LawFile with(String signature) {
        List<String> more = new ArrayList<>(signatures);
        if (!more.contains(signature)) {
            more.add(signature);
        }
        return new LawFile(manifest, head, packs, more);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, head);
        packs.forEach(pack -> write(out, Jcs.canonical(pack)));
        signatures.forEach(signature -> write(out, Jcs.canonical(new Signed(signature))));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, byte[] line) {
        out.writeBytes(line);
        out.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The law of this bundle, compiled.
     *
     * @param profile on whose word the gateway runs packs without a sign-off
     * @throws BundleRefused when the profile does not take one of its packs, or this program reads them otherwise
     */
    public LawBundle law(PackProfile profile) {
        List<SignOff> signOffs = new ArrayList<>();
        for (Manifest.Entry entry : manifest.packs()) {
            if (entry.signOff() != null) {
                signOffs.add(entry.signOff());
            }
            if (Standing.DEMO.equals(entry.standing()) && !profile.isDemo()) {
                throw new BundleRefused(
                        BundleRefused.Reason.REFUSED,
                        "The bundle was made for the demo profile; nobody answers for its pack " + entry.pack() + ".");
            }
        }
        LawBundle law = compiled(profile, SignOffs.of(signOffs));
        manifest.packs().forEach(entry -> requireTrue(entry, law));
        if (!law.digest().equals(manifest.digest())) {
            throw new BundleRefused(
                    BundleRefused.Reason.REFUSED,
                    "This program reads the bundle otherwise than the one that made it. Build it anew.");
        }
        return law;
    }

    /** What the manifest says of a pack is what people read before they sign. */
    private static void requireTrue(Manifest.Entry entry, LawBundle law) {
        boolean holds = law.packs().stream()
                .filter(pack -> pack.header().name().equals(entry.pack()))
                .anyMatch(pack -> pack.header().version().equals(entry.version())
                        && pack.header().jurisdiction().equals(entry.jurisdiction())
                        && BundleDigest.of(pack).equals(entry.digest()));
        boolean signedOff = entry.signOff() != null && entry.signOff().pack().equals(entry.pack());
        if (!holds || Standing.SIGNED_OFF.equals(entry.standing()) != signedOff) {
            throw altered("what its manifest says of the pack " + entry.pack() + " is not so");
        }
    }

    private LawBundle compiled(PackProfile profile, SignOffs signOffs) {
        try {
            return LawBundles.load(List.<PackFolder>copyOf(packs), profile, signOffs);
        } catch (PackRefused e) {
            throw new BundleRefused(BundleRefused.Reason.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (PolicyException e) {
            throw new BundleRefused(
                    BundleRefused.Reason.REFUSED,
                    "This program cannot read the bundle: " + e.getMessage() + ". Build it anew.",
                    e);
        }
    }

    /** What this bundle changes against the one before. */
    public BundleDifference since(LawFile before) {
        LawBundle law = compiled(PackProfile.demo(), SignOffs.NONE);
        try {
            return BundleDifference.of(before.compiled(PackProfile.demo(), SignOffs.NONE), law);
        } catch (BundleRefused e) {
            // A bundle of an older program: what it said is lost to this one, so nothing counts as unchanged.
            return new BundleDifference(List.of(
                    "the bundle before cannot be read by this program: every rule counts as new",
                    "law: " + law.digest()));
        }
    }

    /**
     * Which questions get another answer than under the bundle before, in sentences for people.
     *
     * @throws BundleRefused when this program cannot read one of them
     */
    public List<String> outcomesSince(LawFile before) {
        return BundleDifference.outcomes(
                before.compiled(PackProfile.demo(), SignOffs.NONE), compiled(PackProfile.demo(), SignOffs.NONE));
    }
}
