package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.Given.NOW;
import static org.varsel.gateway.keys.Given.PST_SEAL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.UnusableKey.Reason;

class KeyFileTest {
    private final Path folder;

    private Path file;
    private Path password;

    KeyFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void keyStore() {
        file = folder.resolve("seal.p12");
        password = folder.resolve("password");
        KeyFile.store(file, "party", PST_SEAL.privateKey(), PasswordFile.create(password), PST_SEAL.certificate());
    }

    @Test
    void readsBackTheKeyThatWasWritten() {
        SealKey read = KeyFile.loadValid(file, password, NOW);

        assertThat(read).isEqualTo(PST_SEAL);
        assertThat(read.toString()).isEqualTo("SealKey[" + PST_SEAL.thumbprint() + "]");
    }

    @Test
    void missingKeyFileIsNamed() {
        Path other = folder.resolve("other.p12");

        refused(Reason.MISSING, () -> KeyFile.loadValid(other, password, NOW)).contains(other.toString());
    }

    @Test
    void missingPasswordFileIsNamed() {
        Path other = folder.resolve("other");

        refused(Reason.MISSING, () -> KeyFile.loadValid(file, other, NOW)).contains(other.toString());
    }

    @Test
    void emptyPasswordFileIsNamed() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));

        refused(Reason.WRONG_CONTENT, () -> KeyFile.loadValid(file, empty, NOW)).contains("is empty");
    }

    @Test
    void wrongPasswordIsToldApartFromADamagedFileAndNeverRepeated() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong"), "hunter2\n");
        Path damaged = Files.writeString(folder.resolve("damaged.p12"), "not a key store");

        refused(Reason.WRONG_PASSWORD, () -> KeyFile.loadValid(file, wrong, NOW))
                .contains("does not open")
                .doesNotContain("hunter2");
        refused(Reason.WRONG_CONTENT, () -> KeyFile.loadValid(damaged, password, NOW))
                .contains("not a PKCS#12");
    }

    @Test
    void keyStoreWithoutAPrivateKeyIsRefused() {
        Path empty = folder.resolve("empty.p12");
        KeyFile.write(empty, PasswordFile.read(password), store -> {});

        refused(Reason.WRONG_CONTENT, () -> KeyFile.loadValid(empty, password, NOW))
                .contains("exactly one");
    }

    @Test
    void expiredOrFutureCertificateIsRefusedForSigning() {
        Instant later = NOW.plus(Duration.ofDays(1000));
        Instant earlier = NOW.minus(Duration.ofDays(1));

        refused(Reason.EXPIRED, () -> KeyFile.loadValid(file, password, later)).contains("expired at");
        refused(Reason.NOT_YET_VALID, () -> KeyFile.loadValid(file, password, earlier))
                .contains("clock");
    }

    @Test
    void expiredKeyStillOpens() {
        assertThat(KeyFile.load(file, PasswordFile.read(password))).isEqualTo(PST_SEAL);
    }

    @Test
    void pemFileMustHoldOneCertificate() throws Exception {
        String one = Pem.of(PST_SEAL.certificate());
        Path pem = Files.writeString(folder.resolve("one.pem"), one);
        Path two = Files.writeString(folder.resolve("two.pem"), one + Pem.of(Given.POLICE_SEAL.certificate()));
        Path none = Files.writeString(folder.resolve("none.pem"), "no certificate\n");

        assertThat(Pem.certificate(pem)).isEqualTo(PST_SEAL.certificate());
        assertThat(Pem.certificates(two)).hasSize(2);
        refused(Reason.WRONG_CONTENT, () -> Pem.certificate(two)).contains("exactly one");
        refused(Reason.WRONG_CONTENT, () -> Pem.certificate(none)).contains("no certificate");
        refused(Reason.MISSING, () -> Pem.certificate(folder.resolve("absent.pem")));
    }

    private static AbstractStringAssert<?> refused(Reason reason, ThrowingCallable call) {
        return assertThatThrownBy(call)
                .asInstanceOf(type(UnusableKey.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING);
    }
}
