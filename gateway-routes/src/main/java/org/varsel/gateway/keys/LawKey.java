package org.varsel.gateway.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.note.NoteSigner;
import org.varsel.log.note.NoteVerifier;

/**
 * The Ed25519 key with which one person signs law bundles in one role, and the verifier key line that a gateway trusts. The private key
 * stays with that person, away from the gateway.
 */
public final class LawKey {
    private LawKey() {}

    /**
     * Writes {@code law-<role>.p8} and {@code law-<role>.vkey} into the folder.
     *
     * @param holder whose key it is, a name without spaces as in {@code varsel.example/kari}
     * @return the file with the private key
     */
    public static Path create(Path folder, LawRole role, String holder) {
        PrivateKey key = newKey(role);
        String verifier = new NoteSigner(key, holder + role.ending()).verifier().line();
        Path file = folder.resolve("law-" + role.word() + ".p8");
        Pem.write(file, key);
        PrivateFile.write(
                folder.resolve("law-" + role.word() + ".vkey"), (verifier + "\n").getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** The signer of a file that {@link #create} wrote; its name is in the .vkey file beside it. */
    public static NoteSigner signer(Path file, LawRole role) {
        String name = String.valueOf(file.getFileName());
        Path beside = file.resolveSibling(name.replaceAll("\\.p8$", "") + ".vkey");
        NoteVerifier verifier = verifier(beside, role);
        try {
            NoteSigner signer = NoteSigner.fromPem(Files.readString(file), verifier.name());
            if (!signer.verifier().equals(verifier)) {
                throw new UnusableKey(
                        UnusableKey.Reason.WRONG_CONTENT, file + " and " + beside + " are not of one key.");
            }
            return signer;
        } catch (IOException e) {
            throw new UnusableKey(UnusableKey.Reason.UNREADABLE, file + " cannot be read.", e);
        } catch (DisclosureLogException e) {
            throw new UnusableKey(UnusableKey.Reason.WRONG_CONTENT, file + " holds no Ed25519 private key.", e);
        }
    }

    /** A verifier key of that role. */
    public static NoteVerifier verifier(Path file, LawRole role) {
        try {
            NoteVerifier verifier = NoteVerifier.parse(Files.readString(file));
            if (!verifier.name().endsWith(role.ending())) {
                throw new UnusableKey(
                        UnusableKey.Reason.KEY_NOT_ALLOWED,
                        file + " is no key of the role " + role.word() + ": its name does not end with " + role.ending()
                                + ".");
            }
            return verifier;
        } catch (IOException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.MISSING,
                    file + " cannot be read; 'varsel keys law' makes a key with its .vkey file.",
                    e);
        } catch (DisclosureLogException e) {
            throw new UnusableKey(UnusableKey.Reason.WRONG_CONTENT, file + " holds no verifier key.", e);
        }
    }

    private static PrivateKey newKey(LawRole role) {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.CANNOT_WRITE, "The key of the " + role.word() + " cannot be made.", e);
        }
    }
}
