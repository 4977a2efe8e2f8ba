package org.varsel.gateway.law;

import java.nio.file.Path;
import java.util.List;
import org.varsel.gateway.keys.LawKey;
import org.varsel.gateway.keys.LawRole;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.note.SignedNote;
import org.varsel.policies.bundle.BundleRefused;
import org.varsel.policies.bundle.LawFile;

/** The signatures under a bundle: signed-note lines under a text of two lines, the format's name and the bundle's id. */
public final class LawSignatures {
    private LawSignatures() {}

    /** The bundle with the signature of that key in that role. */
    public static LawFile sign(LawFile file, Path key, LawRole role) {
        String note = LawKey.signer(key, role).sign(text(file)).toString();
        return file.with(note.substring(text(file).length() + 1).stripTrailing());
    }

    /**
     * Requires one trusted signature of each role.
     *
     * @throws BundleRefused when one is missing, or a line of a trusted key does not fit the bundle
     */
    public static void require(LawFile file, TrustedLawKeys trusted) {
        List<NoteVerifier> signers = signers(file, trusted);
        for (LawRole role : LawRole.values()) {
            if (trusted.of(role).stream().noneMatch(signers::contains)) {
                throw new BundleRefused(
                        BundleRefused.Reason.UNSIGNED,
                        "The bundle has no signature of a trusted key of the role " + role.word()
                                + ". Have it signed with 'varsel policy sign --role " + role.word()
                                + "'; the gateway trusts the keys law-" + role.word()
                                + "*.vkey in its folder of keys.");
            }
        }
    }

    private static List<NoteVerifier> signers(LawFile file, TrustedLawKeys trusted) {
        if (file.signatures().isEmpty()) {
            return List.of();
        }
        try {
            SignedNote note = SignedNote.parse(text(file) + "\n" + String.join("\n", file.signatures()) + "\n");
            return note.text().equals(text(file)) ? note.verifiedBy(trusted.all()) : List.of();
        } catch (DisclosureLogException e) {
            throw new BundleRefused(
                    BundleRefused.Reason.UNSIGNED,
                    "A signature of the bundle does not count: " + e.getMessage() + ".",
                    e);
        }
    }

    private static String text(LawFile file) {
        return file.manifest().format() + "\n" + file.id() + "\n";
    }
}
