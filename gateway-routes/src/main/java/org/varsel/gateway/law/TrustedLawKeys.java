package org.varsel.gateway.law;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.keys.LawKey;
import org.varsel.gateway.keys.LawRole;
import org.varsel.log.note.NoteVerifier;

/**
 * Whose signatures under a bundle count here, by role: {@code law-lawyer*.vkey} and {@code law-operator*.vkey} of a folder. One key has
 * one role: who holds both could sign alone.
 */
public record TrustedLawKeys(Map<LawRole, List<NoteVerifier>> byRole) {
    public TrustedLawKeys {
        byRole = Map.copyOf(byRole);
    }

    /** The keys of a folder; none when it does not exist. */
    public static TrustedLawKeys in(Path folder) {
        Map<LawRole, List<NoteVerifier>> byRole = new EnumMap<>(LawRole.class);
        Set<String> keys = new HashSet<>();
        for (LawRole role : LawRole.values()) {
            List<NoteVerifier> ofRole = new ArrayList<>();
            for (Path file : files(folder, "law-" + role.word() + "*.vkey")) {
                NoteVerifier verifier = LawKey.verifier(file, role);
                if (!keys.add(verifier.line().split("\\+", 3)[2])) {
                    throw new Fault(
                            ErrorCode.LAW_BUNDLE_UNSIGNED,
                            file + " holds a key that another file has too; each person signs with a key of its own");
                }
                ofRole.add(verifier);
            }
            byRole.put(role, List.copyOf(ofRole));
        }
        return new TrustedLawKeys(byRole);
    }

    List<NoteVerifier> of(LawRole role) {
        return byRole.getOrDefault(role, List.of());
    }

    List<NoteVerifier> all() {
        return byRole.values().stream().flatMap(List::stream).toList();
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    private static List<Path> files(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new Fault(ErrorCode.LAW_BUNDLE_UNSIGNED, "the folder of keys " + folder + " cannot be read", e);
        }
        return found.stream().sorted().toList();
    }
}
