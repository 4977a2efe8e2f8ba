package org.varsel.gateway.law;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.log.tile.DurableFile;
import org.varsel.policies.bundle.LawFile;

/**
 * The folder of the law:
 *
 * <pre>
 * incoming/&lt;id&gt;.bundle      handed in, not looked at yet
 * incoming/&lt;id&gt;.difference  the digest of the difference that whoever handed it in has seen
 * kept/&lt;id&gt;.bundle          every bundle that took effect, and one whose activation was not recorded
 * refused/&lt;id&gt;.bundle, .txt  laid aside, and why
 * in-force                  the id of the bundle in force, for people and the command line
 * </pre>
 *
 * Which bundle is in force is never read from here: the log says so. Each write is durable before it returns.
 */
public final class LawFolder {
    private static final String BUNDLE = ".bundle";
    private static final String SEEN = ".difference";

    private final Path folder;

    public LawFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Hands a bundle in; the gateway takes it at its next look or start.
     *
     * @param seen the digest of the difference that was looked at; null when the signers' own counts
     */
    public void handIn(LawFile file, @Nullable String seen) {
        if (seen != null) {
            write(incoming(file.id(), SEEN), seen.getBytes(StandardCharsets.US_ASCII));
        }
        write(incoming(file.id(), BUNDLE), file.bytes());
    }

    /** The id of the bundle in force, as the gateway last said. */
    public Optional<String> inForce() {
        return read(folder.resolve("in-force")).map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip());
    }

    void inForce(String id) {
        write(folder.resolve("in-force"), (id + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The bytes of a bundle that took effect once. */
    public Optional<byte[]> kept(String id) {
        return read(folder.resolve("kept").resolve(hex(id) + BUNDLE));
    }

    void keep(LawFile file) {
        write(folder.resolve("kept").resolve(hex(file.id()) + BUNDLE), file.bytes());
    }

    /** What was handed in, by name; most often nothing. */
    List<Path> incoming() {
        List<Path> found = new ArrayList<>();
        Path incoming = folder.resolve("incoming");
        if (!Files.isDirectory(incoming)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming, "*" + BUNDLE)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw unusable(incoming, e);
        }
        return found.stream().sorted().toList();
    }

    byte[] bytes(Path file) {
        return read(file).orElse(new byte[0]);
    }

    Optional<String> seen(LawFile file) {
        return read(incoming(file.id(), SEEN)).map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip());
    }

    /** Nothing is left to do with a file of {@code incoming}. */
    void done(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(stem(file) + SEEN));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    void refuse(Path file, String why) {
        Path refused = folder.resolve("refused");
        write(refused.resolve(stem(file) + BUNDLE), bytes(file));
        write(refused.resolve(stem(file) + ".txt"), (why + "\n").getBytes(StandardCharsets.UTF_8));
        done(file);
    }

    private Path incoming(String id, String ending) {
        return folder.resolve("incoming").resolve(hex(id) + ending);
    }

    /** Only what is a digest becomes part of a path. */
    private static String hex(String id) {
        if (!id.matches("sha256:[0-9a-f]{64}")) {
            throw new Fault(ErrorCode.LAW_BUNDLE_ALTERED, "a bundle is named by its digest");
        }
        return id.substring("sha256:".length());
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - BUNDLE.length());
    }

    private static Optional<byte[]> read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) { // a link could lead to a key
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(in.readNBytes(LawFile.LARGEST + 1)); // more than the largest is none
            }
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            DurableFile.write(file, bytes);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static Fault unusable(Path file, IOException e) {
        return new Fault(ErrorCode.LAW_BUNDLE_ALTERED, file + " cannot be read or written", e);
    }
}
