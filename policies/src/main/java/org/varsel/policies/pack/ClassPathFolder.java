package org.varsel.policies.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.varsel.policies.PolicyException;
import org.varsel.policies.yaml.YamlFile;

/** A pack that ships inside the jar. A class path cannot be listed, so only files that pack.yaml names are seen. */
public final class ClassPathFolder implements PackFolder {
    private final String path;

    /** The place, without a slash in front: "packs/no". */
    public ClassPathFolder(String path) {
        this.path = path;
    }

    @Override
    public String name() {
        return path;
    }

    @Override
    public Optional<byte[]> read(String file) {
        try (InputStream in = ClassPathFolder.class.getResourceAsStream("/" + path + "/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readNBytes(YamlFile.LARGEST + 1));
        } catch (IOException unreadable) {
            throw new PolicyException("Cannot read " + path + "/" + file + " from the class path", unreadable);
        }
    }

    @Override
    public Optional<Set<String>> list() {
        return Optional.empty();
    }
}
