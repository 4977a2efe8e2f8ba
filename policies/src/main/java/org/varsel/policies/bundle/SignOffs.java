package org.varsel.policies.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.BundleDigest;
import org.varsel.policies.PackRefused;
import org.varsel.policies.PolicyException;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.yaml.YamlFile;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/**
 * The sign-offs that a deployment has, one file a pack: {@code no.signoff.yaml} beside the folder {@code no}. One that is for another
 * text of its pack is a mistake that is told, not a pack without a sign-off.
 */
public final class SignOffs {
    public static final SignOffs NONE = new SignOffs(Map.of());

    private static final String ENDING = ".signoff.yaml";
    private static final String DIGEST = "sha256:[0-9a-f]{64}";

    private final Map<String, SignOff> byPack;

    private SignOffs(Map<String, SignOff> byPack) {
        this.byPack = Map.copyOf(byPack);
    }

    static SignOffs of(Collection<SignOff> all) {
        Map<String, SignOff> byPack = new TreeMap<>();
        all.forEach(signOff -> byPack.put(signOff.pack(), signOff));
        return new SignOffs(byPack);
    }

    /** Those of a directory; none when none lies there. */
    public static SignOffs in(Path directory) {
        Map<String, SignOff> byPack = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    byPack.put(name.substring(0, name.length() - ENDING.length()), read(file, name));
                }
            }
        } catch (IOException unreadable) {
            throw new PolicyException(
                    "Cannot list " + directory + "; check that it exists and can be read", unreadable);
        }
        return new SignOffs(byPack);
    }

    private static SignOff read(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            YamlMap map =
                    YamlFile.document(name, in.readNBytes(YamlFile.LARGEST + 1)).map();
            YamlValue pack = map.required("pack");
            if (!name.equals(pack.text() + ENDING)) {
                throw pack.wrong("the pack that the file is named after");
            }
            YamlValue digest = map.required("digest");
            if (!digest.text().matches(DIGEST)) {
                throw digest.wrong("sha256: and 64 hexadecimal digits");
            }
            SignOff signOff = new SignOff(
                    pack.text(),
                    map.required("version").text(),
                    digest.text(),
                    map.required("lawyer").text(),
                    map.required("office").text(),
                    map.required("date").day().toString(),
                    map.required("scope").text());
            map.end();
            return signOff;
        }
    }

    public boolean has(String pack) {
        return byPack.containsKey(pack);
    }

    /**
     * The sign-off of this pack; empty when there is none.
     *
     * @throws PackRefused when it is for another version or another text of the pack
     */
    public Optional<SignOff> of(Pack pack) {
        String name = pack.header().name();
        @Nullable SignOff signOff = byPack.get(name);
        if (signOff == null) {
            return Optional.empty();
        }
        String digest = BundleDigest.of(pack);
        if (!signOff.digest().equals(digest)
                || !signOff.version().equals(pack.header().version())) {
            throw new PackRefused("The sign-off of the law pack \"" + name + "\" is for version " + signOff.version()
                    + " with the digest " + signOff.digest() + "; this is version "
                    + pack.header().version() + " with " + digest
                    + ". Have the lawyer look at the pack as it is now, or take the sign-off away.");
        }
        return Optional.of(signOff);
    }
}
