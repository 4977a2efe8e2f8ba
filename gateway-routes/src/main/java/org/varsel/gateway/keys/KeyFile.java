package org.varsel.gateway.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Key stores on disk: PKCS#12, one password for store and key, one private key with its certificate in each. */
public final class KeyFile {
    private KeyFile() {}

    /**
     * The file's one private key and certificate, whatever the certificate's dates: an expired key still opens what was
     * sealed to it.
     *
     * @throws UnusableKey when the file is missing, damaged, locked by another password or holds no such key
     */
    public static SealKey load(Path file, char[] password) {
        KeyStore store = keyStore(file, password);
        try {
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                    keys.add(alias);
                }
            }
            if (keys.size() == 1
                    && store.getKey(keys.get(0), password) instanceof PrivateKey key
                    && store.getCertificate(keys.get(0)) instanceof X509Certificate certificate) {
                return new SealKey(key, certificate);
            }
            throw new UnusableKey(
                    UnusableKey.Reason.WRONG_CONTENT,
                    file + " must hold exactly one private key with its certificate, and holds " + keys.size() + ".");
        } catch (UnrecoverableKeyException e) {
            throw wrongPassword(file, e);
        } catch (GeneralSecurityException e) {
            throw damaged(file, e);
        }
    }

    /** As {@link #load(Path, char[])}, with the password in a file, and refused when not valid at that time. */
    public static SealKey loadValid(Path file, Path passwordFile, Instant at) {
        return load(file, PasswordFile.read(passwordFile)).requireValid(at);
    }

    /** The whole key store, for TLS. */
    public static KeyStore keyStore(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (NoSuchFileException e) {
            throw new UnusableKey(UnusableKey.Reason.MISSING, "The key file " + file + " is missing.", e);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw wrongPassword(file, e);
            }
            if (!Files.isReadable(file)) {
                throw new UnusableKey(
                        UnusableKey.Reason.UNREADABLE,
                        "The key file " + file + " cannot be read. Check its owner and permissions (0600).",
                        e);
            }
            throw damaged(file, e);
        } catch (GeneralSecurityException e) {
            throw damaged(file, e);
        }
    }

    /** Writes a new key store with one entry; the chain is the certificate and those that issued it. */
    static void store(Path file, String alias, PrivateKey key, char[] password, X509Certificate... chain) {
        write(file, password, store -> store.setKeyEntry(alias, key, password, chain.clone()));
    }

    static void write(Path file, char[] password, Entry entry) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            entry.into(store);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            PrivateFile.write(file, bytes.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new UnusableKey(UnusableKey.Reason.CANNOT_WRITE, file + " cannot be made as a key store.", e);
        }
    }

    private static UnusableKey wrongPassword(Path file, Exception cause) {
        return new UnusableKey(
                UnusableKey.Reason.WRONG_PASSWORD,
                "The password does not open " + file + ". Check the password file that goes with it.",
                cause);
    }

    private static UnusableKey damaged(Path file, Exception cause) {
        return new UnusableKey(
                UnusableKey.Reason.WRONG_CONTENT, file + " is not a PKCS#12 key store, or is damaged.", cause);
    }

    /** Puts one entry into a new key store. */
    interface Entry {
        void into(KeyStore store) throws GeneralSecurityException;
    }
}
