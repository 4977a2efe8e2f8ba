package org.varsel.policies.pack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.PackError;

class HostilePackTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PackOnDisk pack;

    @BeforeEach
    void aCorrectPack() {
        pack = PackOnDisk.in(folder);
    }

    private void refuses(String reason) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(pack::load)
                .isInstanceOf(PackError.class)
                .hasMessageContaining(reason));
    }

    @Test
    void refusesAliases() {
        pack.write("facts.yaml", "facts: {a: &a {type: bool}, b: *a}");

        refuses("anchors are not allowed");
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n");
        }
        pack.write("facts.yaml", laughs.toString());

        refuses("anchors are not allowed");
    }

    @Test
    void refusesTags() {
        pack.write("facts.yaml", "facts: !!java.net.URL [\"http://law.example\"]");

        refuses("tags are not allowed");
    }

    @Test
    void refusesDepth() {
        pack.write("facts.yaml", "facts: " + "[".repeat(5_000) + "]".repeat(5_000));

        refuses("levels");
    }

    @Test
    void refusesManyValues() {
        pack.write("facts.yaml", "facts: [" + "a,".repeat(30_000) + "]");

        refuses("values in a file");
    }

    @Test
    void refusesSize() {
        pack.write("facts.yaml", "#" + "x".repeat(300_000));

        refuses("262144 bytes");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        pack.write("facts.yaml", new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});

        refuses("expected UTF-8");
    }

    @Test
    void refusesControlCharacters() {
        pack.write("facts.yaml", "facts: {a: \u0007}");

        refuses("YAML");
    }

    @Test
    void refusesSeveralDocumentsWhereOneBelongs() {
        pack.write("facts.yaml", "facts: {}\n---\nfacts: {}");

        refuses("the end of the file after one document");
    }

    @Test
    void refusesAnEmptyFile() {
        pack.write("facts.yaml", "");

        refuses("a YAML document");
    }

    @Test
    void readsNoFileThroughALink() throws IOException {
        Path outside = folder.resolve("outside.yaml");
        Files.writeString(outside, "secret: true");
        Files.delete(pack.directory().resolve("facts.yaml"));
        Files.createSymbolicLink(pack.directory().resolve("facts.yaml"), outside);

        refuses("expected a file, found none");
    }

    @Test
    void refusesExceptionsThatBranchWithoutMeasure() {
        String permit = pack.read("section-1.yaml");
        StringBuilder rules = new StringBuilder();
        for (int level = 0; level < 30; level++) {
            boolean last = level == 29;
            for (String side : new String[] {"l", "r"}) {
                String unless = last ? "[]" : "[xx." + (level + 1) + ".l, xx." + (level + 1) + ".r]";
                String effect = level % 2 == 0 ? "permit" : "prohibit";
                rules.append(permit.replace("xx.1.returnee", "xx." + level + "." + side)
                                .replace("effect: permit", "effect: " + effect + "\nunless: " + unless)
                                .replaceAll("(?m)^(reduce|duties):.*\n", ""))
                        .append("---\n");
            }
        }
        pack.write("section-1.yaml", rules.substring(0, rules.length() - 4));

        refuses("steps of exceptions");
    }
}
