package org.varsel.gateway.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.varsel.gateway.keys.FormRefused.Reason;

/**
 * A ZIP in one spelling only: files in their order, stored and never compressed, all of one moment. What
 * is read must be byte for byte what writing its files gives. So there is nothing to inflate, nothing between or behind the files,
 * no two views of one archive, and no name that leads anywhere.
 */
final class StoredZip {
    private static final int MAX_FILES = 32;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}(/[A-Za-z0-9][A-Za-z0-9._-]{0,63})?");
    /** The library writes the first moment of a ZIP's time, a month earlier, in a field of its own as well. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private StoredZip() {}

    static byte[] write(Map<String, byte[]> files) {
        try {
            return written(files);
        } catch (IOException e) {
            throw new UnusableKey(UnusableKey.Reason.CANNOT_WRITE, "The package could not be written in memory.", e);
        }
    }

    /** @throws CmsRefused when it is not what {@link #write} writes */
    static Map<String, byte[]> read(byte[] zip) {
        if (zip.length > Der.MAX_LENGTH) {
            throw new CmsRefused(Reason.TOO_LARGE, "The package is longer than " + Der.MAX_LENGTH + " bytes.");
        }
        try {
            Map<String, byte[]> files = files(zip);
            if (Arrays.equals(written(files), zip)) {
                return files;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CmsRefused(Reason.MALFORMED, "The package is no ZIP.", e);
        }
        throw new CmsRefused(Reason.MALFORMED, "The package is more than its files, stored one after the other.");
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getMethod() != ZipEntry.STORED) {
                    throw new CmsRefused(Reason.MALFORMED, "A file of the package is compressed.");
                }
                if (!NAME.matcher(entry.getName()).matches()) {
                    throw new CmsRefused(Reason.MALFORMED, "A file of the package has a name that is not allowed.");
                }
                if (files.size() == MAX_FILES) {
                    throw new CmsRefused(Reason.TOO_LARGE, "The package has more than " + MAX_FILES + " files.");
                }
                // Stored, so never more than the package itself.
                if (files.put(entry.getName(), in.readAllBytes()) != null) {
                    throw new CmsRefused(Reason.MALFORMED, "The package has two files of one name.");
                }
            }
        }
        return files;
    }

    private static byte[] written(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(ALWAYS);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
