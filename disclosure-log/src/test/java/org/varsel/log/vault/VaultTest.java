package org.varsel.log.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] CONTENT = "Kari Nordmann 01819012345".getBytes(UTF_8);
    private static final byte[] ROW = "vault/17/content".getBytes(UTF_8);
    private static final byte[] OTHER_ROW = "vault/18/content".getBytes(UTF_8);

    private final char[] password = "correct horse".toCharArray();
    private final Path folder;
    private final Path file;

    VaultTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("kek.p12");
    }

    @Test
    void sealedValueOpensInItsPlaceAlone() {
        try (DataKey key = DataKey.generate();
                DataKey other = DataKey.generate()) {
            byte[] sealed = Envelope.seal(key, CONTENT, ROW);

            assertThat(Envelope.open(key, sealed, ROW)).isEqualTo(CONTENT);
            assertThatThrownBy(() -> Envelope.open(key, sealed, OTHER_ROW)).isInstanceOf(VaultException.class);
            assertThatThrownBy(() -> Envelope.open(other, sealed, ROW)).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void noBitOfASealedValueCanChange() {
        try (DataKey key = DataKey.generate()) {
            byte[] sealed = Envelope.seal(key, CONTENT, ROW);
            for (int bit = 0; bit < sealed.length * 8; bit++) {
                byte[] changed = sealed.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);

                assertThatThrownBy(() -> Envelope.open(key, changed, ROW)).isInstanceOf(VaultException.class);
            }
        }
    }

    @Test
    void valueCutShortIsRefused() {
        try (DataKey key = DataKey.generate()) {
            byte[] sealed = Envelope.seal(key, new byte[0], ROW);

            assertThat(Envelope.open(key, sealed, ROW)).isEmpty();
            assertThatThrownBy(() -> Envelope.open(key, new byte[0], ROW)).isInstanceOf(VaultException.class);
            assertThatThrownBy(() -> Envelope.open(key, Arrays.copyOf(sealed, sealed.length - 1), ROW))
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void sameValueIsNeverSealedAlike() {
        try (DataKey key = DataKey.generate()) {
            assertThat(Envelope.seal(key, CONTENT, ROW)).isNotEqualTo(Envelope.seal(key, CONTENT, ROW));
        }
    }

    @Test
    void closedKeyOpensNothing() {
        DataKey key = DataKey.generate();
        byte[] sealed = Envelope.seal(key, CONTENT, ROW);

        key.close();

        assertThatThrownBy(() -> Envelope.open(key, sealed, ROW)).isInstanceOf(VaultException.class);
        assertThat(key).hasToString("data key, closed");
    }

    @Test
    void dataKeyIsUnwrappedByTheKeyOfTheFile() {
        KeyEncryptionKey made = KeyEncryptionKey.createPkcs12(file, password, "kek-1");
        byte[] sealed;
        byte[] wrapped;
        try (DataKey key = DataKey.generate()) {
            sealed = Envelope.seal(key, CONTENT, ROW);
            wrapped = made.wrap(key, ROW);
        }

        KeyEncryptionKey read = KeyEncryptionKey.fromPkcs12(file, password, "kek-1");

        assertThat(KeyEncryptionKey.aliasOf(wrapped)).isEqualTo("kek-1").isEqualTo(read.alias());
        try (DataKey key = read.unwrap(wrapped, ROW)) {
            assertThat(Envelope.open(key, sealed, ROW)).isEqualTo(CONTENT);
        }
        assertThatThrownBy(() -> read.unwrap(wrapped, OTHER_ROW)).isInstanceOf(VaultException.class);
    }

    @Test
    void noBitOfAWrappedKeyCanChange() {
        KeyEncryptionKey kek = KeyEncryptionKey.createPkcs12(file, password, "kek-1");
        try (DataKey key = DataKey.generate()) {
            byte[] wrapped = kek.wrap(key, ROW);
            for (int bit = 0; bit < wrapped.length * 8; bit++) {
                byte[] changed = wrapped.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);

                assertThatThrownBy(() -> kek.unwrap(changed, ROW)).isInstanceOf(VaultException.class);
            }
        }
    }

    @Test
    void keyOfAnotherEpochIsNamed() {
        KeyEncryptionKey first = KeyEncryptionKey.createPkcs12(file, password, "kek-1");
        KeyEncryptionKey second = KeyEncryptionKey.createPkcs12(folder.resolve("next.p12"), password, "kek-2");
        try (DataKey key = DataKey.generate()) {
            byte[] wrapped = first.wrap(key, ROW);

            assertThatThrownBy(() -> second.unwrap(wrapped, ROW))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("kek-1")
                    .hasMessageContaining("kek-2");
            try (DataKey again = first.unwrap(wrapped, ROW)) {
                assertThat(KeyEncryptionKey.aliasOf(second.wrap(again, ROW))).isEqualTo("kek-2");
            }
        }
    }

    @Test
    void keyFileIsReadableByItsOwnerAloneAndNeverReplaced() throws IOException {
        KeyEncryptionKey.createPkcs12(file, password, "kek-1");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> KeyEncryptionKey.createPkcs12(file, password, "kek-1"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("never replaced");
    }

    @Test
    void wrongPasswordAliasOrPathIsRefused() {
        KeyEncryptionKey.createPkcs12(file, password, "kek-1");

        assertThatThrownBy(() -> KeyEncryptionKey.fromPkcs12(file, "wrong".toCharArray(), "kek-1"))
                .isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> KeyEncryptionKey.fromPkcs12(file, password, "kek-2"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("kek-2");
        assertThatThrownBy(() -> KeyEncryptionKey.fromPkcs12(folder.resolve("none.p12"), password, "kek-1"))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void errorsCarryNeitherContentNorPassword() {
        KeyEncryptionKey.createPkcs12(file, password, "kek-1");
        StringWriter trace = new StringWriter();
        try (DataKey key = DataKey.generate()) {
            byte[] sealed = Envelope.seal(key, CONTENT, ROW);
            print(() -> Envelope.open(key, sealed, OTHER_ROW), trace);
            print(() -> KeyEncryptionKey.fromPkcs12(file, "wrong horse".toCharArray(), "kek-1"), trace);
        }

        assertThat(trace.toString()).contains("VaultException").doesNotContain("Kari", "0181", "horse");
    }

    @Test
    void subjectIsFoundUnderTheSameKeyAlone() {
        try (DataKey key = DataKey.generate();
                DataKey other = DataKey.generate()) {
            SubjectIndex index = new SubjectIndex(key);
            byte[] value = index.value("number", "01819012345");

            assertThat(value).hasSize(32).isEqualTo(new SubjectIndex(key).value("number", "01819012345"));
            assertThat(new SubjectIndex(other).value("number", "01819012345")).isNotEqualTo(value);
            assertThat(index.value("name-birth", "01819012345")).isNotEqualTo(value);
            assertThat(index.value("name-birth", "ab", "c")).isNotEqualTo(index.value("name-birth", "a", "bc"));
        }
    }

    private static void print(Runnable failing, StringWriter trace) {
        try {
            failing.run();
        } catch (VaultException e) {
            e.printStackTrace(new PrintWriter(trace, true));
        }
    }
}
