package org.varsel.log.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.SharedData;
import org.varsel.log.entry.CanonicalJson;
import org.varsel.log.entry.MalformedJson;

/** The vectors of transparency-dev/merkle: proofs that must verify and many more that must not. */
class PublicMerkleVectorsTest {
    /** Expects success with "hashes" of twelve bytes; hashes here have 32, so it is refused. */
    private static final String TWELVE_BYTES = "sizes-are-equal-one-and-proof-is-empty.json";

    @TestFactory
    Stream<DynamicTest> inclusion() throws IOException {
        return vectors(
                "inclusion",
                vector -> InclusionProof.verify(
                        vector.hash("leafHash"),
                        vector.number("leafIdx"),
                        vector.number("treeSize"),
                        vector.path(),
                        vector.hash("root")));
    }

    @TestFactory
    Stream<DynamicTest> consistency() throws IOException {
        return vectors(
                "consistency",
                vector -> ConsistencyProof.verify(
                        vector.number("size1"),
                        vector.number("size2"),
                        vector.hash("root1"),
                        vector.hash("root2"),
                        vector.path()));
    }

    private static Stream<DynamicTest> vectors(String kind, Verifier verifier) throws IOException {
        Path folder;
        try {
            folder = SharedData.folder("tlog/merkle-testdata").resolve(kind);
        } catch (TestAbortedException absent) {
            // A factory that aborts is reported as nothing; a test that aborts is reported as skipped, with the reason.
            return Stream.of(DynamicTest.dynamicTest(kind, () -> {
                throw absent;
            }));
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(90);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
                    byte[] vector = Files.readAllBytes(file);
                    boolean wanted = !new String(vector, StandardCharsets.UTF_8).contains("\"wantErr\": true");

                    boolean verified = verifier.verified(vector);

                    assertThat(verified).isEqualTo(wanted && !file.endsWith(TWELVE_BYTES));
                }));
    }

    private interface Verifier {
        boolean accepts(Vector vector);

        /** An index beyond 2^53 and a hash of another length are refused before there is a proof to verify. */
        default boolean verified(byte[] json) {
            try {
                return accepts(new Vector(CanonicalJson.parseObject(json)));
            } catch (MalformedJson | MalformedEncoding e) {
                return false;
            }
        }
    }

    private static final class Vector {
        private final Map<String, @Nullable Object> json;

        Vector(Map<String, @Nullable Object> json) {
            this.json = json;
        }

        long number(String name) {
            return (Long) Objects.requireNonNull(json.get(name));
        }

        Hash hash(String name) {
            return json.get(name) instanceof String text ? Hash.ofBase64(text) : Hash.of(new byte[0]);
        }

        List<Hash> path() {
            List<Hash> path = new ArrayList<>();
            if (json.get("proof") instanceof List<?> hashes) {
                hashes.forEach(hash -> path.add(Hash.ofBase64((String) hash)));
            }
            return path;
        }
    }
}
