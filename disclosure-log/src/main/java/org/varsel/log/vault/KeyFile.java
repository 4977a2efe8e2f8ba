package org.varsel.log.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** The PKCS#12 file that holds key-encryption keys, one alias an epoch. */
final class KeyFile {
    private static final int KEY_BITS = 256;

    private KeyFile() {}

    static SecretKey read(Path file, char[] password, String alias) {
        Key key;
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            key = store.getKey(alias, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new VaultException("the key file " + file + " cannot be opened: wrong path or password", e);
        }
        if (key instanceof SecretKey secret && secret.getAlgorithm().equals("AES") && length(secret) == KEY_BITS / 8) {
            return secret;
        }
        throw new VaultException("the key file " + file + " holds no AES-256 key under the alias " + alias);
    }

    /** Makes a new file with one new key, readable by its owner alone. Never replaces a file. */
    static SecretKey create(Path file, char[] password, String alias) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            SecretKey key = generator.generateKey();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setEntry(alias, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(password));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                store.store(out, password);
            }
            return key;
        } catch (FileAlreadyExistsException e) {
            throw new VaultException("the key file " + file + " exists; a key that may be in use is never replaced", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new VaultException("the key file " + file + " cannot be written", e);
        }
    }

    private static int length(SecretKey key) {
        byte[] encoded = key.getEncoded();
        return encoded == null ? 0 : encoded.length;
    }
}
