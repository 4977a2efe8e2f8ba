package org.varsel.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that left with a release, each with its SHA-256. What was released is never overwritten: a new version goes beside it.
 *
 * @param files digest by path below {@code varsel/v1/}
 */
record ReleasedFiles(Map<String, String> files) {

    /** Every released file of a folder that is gone or no longer what was released. */
    List<String> faults(Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                faults.add(file.getKey() + " was released and is gone; put it back");
            } else if (!sha256(Files.readAllBytes(path)).equals(file.getValue())) {
                faults.add(file.getKey() + " was released and differs; restore it and add the next version beside it");
            }
        }
        return faults;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
