package org.varsel.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.log.tree.TreeHash;

class CheckpointTest {
    private static final String ROOT = TreeHash.EMPTY.base64();

    @Test
    void textIsOriginSizeAndRootOneALine() {
        assertThat(new Checkpoint("varsel.example/no-eos", 20852163, TreeHash.EMPTY).text())
                .isEqualTo("varsel.example/no-eos\n20852163\n" + ROOT + "\n");
    }

    @Test
    void extensionLinesOfOtherLogsAreLeftAside() {
        Checkpoint read = Checkpoint.parse("example.com/log\n3\n" + ROOT + "\nextension\n");

        assertThat(read).isEqualTo(new Checkpoint("example.com/log", 3, TreeHash.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "01",
                "00",
                " 1",
                "1 ",
                "0x1",
                "\u0661",
                "9223372036854775808",
                "1e3",
                "99999999999999999999"
            })
    void sizeHasOneSpelling(String size) {
        assertThatThrownBy(() -> Checkpoint.parse("example.com/log\n" + size + "\n" + ROOT + "\n"))
                .isInstanceOf(MalformedNote.class);
    }

    @Test
    void largestSizeIsRead() {
        assertThat(Checkpoint.parse("example.com/log\n9223372036854775807\n" + ROOT + "\n")
                        .size())
                .isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "not base64",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU="
            })
    void rootHasOneSpelling(String root) {
        assertThatThrownBy(() -> Checkpoint.parse("example.com/log\n3\n" + root + "\n"))
                .isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\tb"})
    void originIsAKeyName(String origin) {
        assertThatThrownBy(() -> Checkpoint.parse(origin + "\n3\n" + ROOT + "\n"))
                .isInstanceOf(MalformedNote.class);
    }

    @Test
    void nothingMayBeMissing() {
        assertThatThrownBy(() -> Checkpoint.parse("example.com/log\n3\n")).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> Checkpoint.parse("example.com/log\n3\n" + ROOT))
                .isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> Checkpoint.parse("example.com/log\n3\n" + ROOT + "\n\nmore\n"))
                .isInstanceOf(MalformedNote.class);
    }
}
