package org.varsel.policies.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.pack.PackFolder;

/**
 * A pack's files inside a bundle: one line of canonical JSON.
 *
 * @param files the text of each file, by its path in the pack's folder
 */
public record PackFiles(String pack, Map<String, String> files) implements PackFolder {
    public PackFiles {
        files = Map.copyOf(files);
    }

    @Override
    public String name() {
        return "packs/" + pack;
    }

    @Override
    public Optional<byte[]> read(String file) {
        @Nullable String text = files.get(file);
        return text == null ? Optional.empty() : Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Set<String>> list() {
        return Optional.of(new TreeSet<>(files.keySet()));
    }

    /** Hands a pack's files to its reader and remembers them: what was read is what the bundle has to carry. */
    static final class Read implements PackFolder {
        private final PackFolder folder;
        private final Map<String, String> read = new TreeMap<>();

        Read(PackFolder folder) {
            this.folder = folder;
        }

        @Override
        public String name() {
            return folder.name();
        }

        @Override
        public Optional<byte[]> read(String file) {
            Optional<byte[]> bytes = folder.read(file);
            bytes.ifPresent(content -> read.put(file, new String(content, StandardCharsets.UTF_8)));
            return bytes;
        }

        @Override
        public Optional<Set<String>> list() {
            return folder.list();
        }

        PackFiles of(String pack) {
            return new PackFiles(pack, read);
        }
    }
}
