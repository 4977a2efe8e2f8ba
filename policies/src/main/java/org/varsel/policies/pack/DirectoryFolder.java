package org.varsel.policies.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.varsel.policies.PackError;
import org.varsel.policies.PolicyException;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.yaml.YamlFile;

/** A pack in a directory. Follows no symbolic link and leaves the directory by no name. */
public final class DirectoryFolder implements PackFolder {
    private static final int MOST_FILES = 1_000;

    private final Path directory;

    public DirectoryFolder(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        Path parent = directory.getParent();
        Path last = directory.getFileName();
        String above = parent == null || parent.getFileName() == null ? "" : parent.getFileName() + "/";
        return above + last;
    }

    @Override
    public Optional<byte[]> read(String file) {
        Path path = directory.resolve(file).normalize();
        if (!path.startsWith(directory) || !isPlainFile(path)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(in.readNBytes(YamlFile.LARGEST + 1));
        } catch (IOException unreadable) {
            throw new PolicyException(
                    "Cannot read " + name() + "/" + file + "; check that the gateway's user may", unreadable);
        }
    }

    @Override
    public Optional<Set<String>> list() {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(directory, 3)) {
            paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .forEach(path ->
                            files.add(directory.relativize(path).toString().replace('\\', '/')));
        } catch (IOException unreadable) {
            throw new PolicyException("Cannot list " + name() + "; check that the gateway's user may", unreadable);
        }
        if (files.size() > MOST_FILES) {
            throw new PackError(new SourcePosition(name(), 1, 1), "a pack of at most " + MOST_FILES + " files", "more");
        }
        return Optional.of(files);
    }

    private boolean isPlainFile(Path path) {
        for (Path part = path; part != null && !part.equals(directory); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                return false;
            }
        }
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
