package org.varsel.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.log.SampleLog;

class NoteKeysTest {
    private static final String NAME = "varsel.example/no-test";
    private static final String PUBLIC =
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    /** RFC 8032 section 7.1, first test: secret and public key. */
    private static final String RFC_8032_PEM =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    private static final String RFC_8032_PUBLIC = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    @Test
    void publicKeyIsDerivedAsRfc8032Says() {
        String line = NoteSigner.fromPem(RFC_8032_PEM, NAME).verifier().line();

        byte[] typeAndKey = Base64.getDecoder().decode(line.split("\\+", 3)[2]);
        assertThat(typeAndKey).startsWith(0x01).endsWith(Base64.getDecoder().decode(RFC_8032_PUBLIC));
    }

    @Test
    void lineIsReadAndWrittenAlike() {
        assertThat(NoteVerifier.parse(PUBLIC + "\n").line()).isEqualTo(PUBLIC);
        assertThat(NoteVerifier.parse(PUBLIC).keyIdHex()).isEqualTo("33d7b496");
        assertThat(NoteVerifier.parse(PUBLIC))
                .isEqualTo(NoteVerifier.parse(PUBLIC))
                .hasToString(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/log/testdata",
                "example.com/log/testdata+33d7b496",
                "example.com/log/other+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+33D7B496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+33d7b496+BOHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkQ=",
                "example.com/log testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
            })
    void anyOtherLineIsRefused(String line) {
        assertThatThrownBy(() -> NoteVerifier.parse(line)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void onlyEd25519KeysSign() throws GeneralSecurityException {
        PrivateKey ec = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
        PrivateKey ed448 =
                KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPrivate();

        assertThatThrownBy(() -> new NoteSigner(ec, NAME)).isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> new NoteSigner(ed448, NAME)).isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> NoteSigner.fromPem("no key", NAME)).isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() ->
                        NoteSigner.fromPem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", NAME))
                .isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> new NoteSigner(SampleLog.newKey(), "two words"))
                .isInstanceOf(MalformedNote.class);
    }
}
