package org.varsel.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varsel.standin.byhand.HandMadeLog;

class LogProofTest {
    private static final byte[] ENTRY = "two".getBytes(StandardCharsets.UTF_8);

    private final HandMadeLog log = new HandMadeLog("varsel.example/no-test");
    private final List<LogKey> keys = List.of(LogKey.parse(log.verifierKey()));
    private final String text = log.proofOf(ENTRY);

    @Test
    void hashesLeavesAndNodesAsThePublishedAnswersDo() {
        assertThat(hex(Digests.sha256(new byte[] {0})))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(Digests.sha256(new byte[] {0}, ascii("L123456"))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(hex(Digests.sha256(new byte[] {1}, ascii("N123"), ascii("N456"))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    void acceptsTheEntryThatIsInTheLog() {
        LogProof proof = LogProof.parse(text);

        assertThat(proof.includes(ENTRY)).isTrue();
        assertThat(proof.signedByOneOf(keys)).isTrue();
    }

    @Test
    void refusesAnotherEntry() {
        assertThat(LogProof.parse(text).includes(ascii("two!"))).isFalse();
    }

    @Test
    void refusesTheEntryAtAnotherIndex() {
        assertThat(LogProof.parse(text.replace("index 1", "index 0")).includes(ENTRY))
                .isFalse();
        assertThat(LogProof.parse(text.replace("index 1", "index 2")).includes(ENTRY))
                .isFalse();
        assertThat(LogProof.parse(text.replace("index 1", "index 3")).includes(ENTRY))
                .isFalse();
    }

    @Test
    void refusesAHashTooManyAndAHashTooFew() {
        String hash = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

        assertThat(LogProof.parse(text.replaceFirst("\n\n", "\n" + hash + "\n")).includes(ENTRY))
                .isFalse();
        assertThat(LogProof.parse(text.replaceFirst("\n[^\n]+\n\n", "\n\n")).includes(ENTRY))
                .isFalse();
    }

    @Test
    void refusesACheckpointThatWasChangedAfterSigning() {
        assertThat(LogProof.parse(text.replace("no-test\n3\n", "no-test\n4\n")).signedByOneOf(keys))
                .isFalse();
    }

    @Test
    void refusesACheckpointOfALogItDoesNotKnow() {
        LogKey stranger = LogKey.parse(new HandMadeLog("varsel.example/no-test").verifierKey());

        assertThat(LogProof.parse(text).signedByOneOf(List.of(stranger))).isFalse();
        assertThat(LogProof.parse(text).signedByOneOf(List.of())).isFalse();
    }

    @Test
    void refusesAKeyWhoseIdBelongsToAnotherKey() {
        String line = log.verifierKey();
        String other = line.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+");

        assertThatThrownBy(() -> LogKey.parse(other))
                .isInstanceOf(StandInException.class)
                .hasMessageContaining("does not belong");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
