package org.varsel.gateway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.varsel.log.tile.DurableFile;
import org.varsel.policies.bundle.BundleDifference;
import org.varsel.policies.bundle.BundleRefused;
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

    /** What the new one changes: first whose questions get another answer, then what is written otherwise. */
    static String difference(LawFile bundle, LawFile before) {
        BundleDifference written = bundle.since(before);
        if (written.lines().isEmpty()) {
            return "It changes nothing.";
        }
        return Plain.lines(list("Other outcomes:", outcomes(bundle, before))
                + System.lineSeparator()
                + list("It changes:", written.lines()));
    }

    private static List<String> outcomes(LawFile bundle, LawFile before) {
        try {
            return bundle.outcomesSince(before);
        } catch (BundleRefused e) {
            return List.of("cannot be told: " + e.getMessage());
        }
    }

    private static String list(String title, List<String> lines) {
        String indent = System.lineSeparator() + "  ";
        return title + indent + (lines.isEmpty() ? "none" : String.join(indent, lines));
    }

    private static String word(Manifest.Entry pack) {
        return pack.signOff() == null
                ? pack.standing()
                : "signed off by " + pack.signOff().lawyer() + ", "
                        + pack.signOff().office() + ", " + pack.signOff().date();
    }
}
