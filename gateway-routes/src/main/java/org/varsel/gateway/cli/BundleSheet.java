package org.varsel.gateway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.varsel.log.tile.DurableFile;
import org.varsel.policies.bundle.BundleRefused;
import org.varsel.policies.bundle.LawDifference;
import org.varsel.policies.bundle.LawFile;
import org.varsel.policies.bundle.Manifest;

/** A law bundle on disk, and as people read it. */
final class BundleSheet {
    private BundleSheet() {}

    static LawFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return LawFile.read(in.readNBytes(LawFile.LARGEST + 1));
        } catch (IOException e) {
            throw CommandFailed.usage(file + " cannot be read.", e);
        } catch (BundleRefused e) {
            throw CommandFailed.refused(file + ": " + e.getMessage(), e);
        }
    }

    static void write(Path file, LawFile bundle) {
        try {
            DurableFile.write(file, bundle.bytes());
        } catch (IOException e) {
            throw CommandFailed.usage(file + " cannot be written.", e);
        }
    }

    static String of(LawFile bundle) {
        Manifest manifest = bundle.manifest();
        List<String> lines = new ArrayList<>();
        lines.add("bundle      " + bundle.id());
        lines.add("law         " + manifest.digest());
        lines.add("expires     " + manifest.expires());
        lines.add("signatures  " + bundle.signatures().size());
        for (Manifest.Entry pack : manifest.packs()) {
            lines.add("pack        " + pack.pack() + " " + pack.version() + ", " + word(pack) + ", " + pack.digest());
        }
        if (manifest.previous() != null) {
            lines.add("compared    with " + manifest.previous() + ", difference " + manifest.difference());
        }
        return Plain.lines(String.join(System.lineSeparator(), lines));
    }

    static String of(LawDifference difference) {
        if (difference.lines().isEmpty()) {
            return "It changes nothing.";
        }
        return Plain.lines("It changes:" + System.lineSeparator() + "  "
                + String.join(System.lineSeparator() + "  ", difference.lines()));
    }

    private static String word(Manifest.Entry pack) {
        return pack.signOff() == null
                ? pack.standing()
                : "signed off by " + pack.signOff().lawyer() + ", "
                        + pack.signOff().office() + ", " + pack.signOff().date();
    }
}
