package org.varsel.log.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.varsel.log.note.MalformedNote;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.tile.LogFolder;

/**
 * The keys that a command line trusts.
 *
 * @param own whether the reader named them; false when they came with what is to be verified
 */
record Keys(List<NoteVerifier> verifiers, boolean own) {
    static Keys of(List<String> filesOrLines, Path place) {
        List<NoteVerifier> verifiers = new ArrayList<>();
        for (String given : filesOrLines) {
            verifiers.addAll(isFile(given) ? read(Path.of(given)) : List.of(parse(given, "--key")));
        }
        if (!filesOrLines.isEmpty()) {
            return new Keys(verifiers, true);
        }
        Path beside = place.resolve(LogFolder.VERIFIER_KEY);
        if (Files.isRegularFile(beside)) {
            return new Keys(read(beside), false);
        }
        throw new UnusableKeyOption("no key: give --key with a verifier key line or a file of such lines (" + beside
                + " is not there either)");
    }

    private static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<NoteVerifier> read(Path file) {
        try {
            List<NoteVerifier> verifiers = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> parse(line, file.toString()))
                    .toList();
            if (verifiers.isEmpty()) {
                throw new UnusableKeyOption("the key file " + file + " is empty");
            }
            return verifiers;
        } catch (IOException e) {
            throw new UnusableKeyOption("the key file " + file + " cannot be read", e);
        }
    }

    private static NoteVerifier parse(String line, String where) {
        try {
            return NoteVerifier.parse(line);
        } catch (MalformedNote e) {
            throw new UnusableKeyOption(where + ": " + e.getMessage() + " (or a file that is not there)", e);
        }
    }
}
