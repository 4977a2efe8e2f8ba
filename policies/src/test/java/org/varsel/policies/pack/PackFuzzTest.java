package org.varsel.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.varsel.policies.PackError;
import org.varsel.policies.engine.CompiledPack;
import org.varsel.policies.yaml.YamlFile;

/** Any bytes in the place of each file of a pack: refused with file, line and column, or a pack that decides. */
class PackFuzzTest {
    private static final Map<String, String> SMALL = PackOnDisk.files();
    private static final Map<String, Object> UNCHANGED =
            CanonicalPack.of(PackReader.read(new InMemory("", new byte[0])));

    @FuzzTest
    void readsThePackOrRefuses(byte[] input) {
        try {
            assertThat(YamlFile.documents("any.yaml", input)).isNotEmpty();
        } catch (PackError refused) {
            placed(refused, "any.yaml");
            assertThatThrownBy(() -> PackReader.read(new InMemory("pack.yaml", input)))
                    .isInstanceOf(PackError.class);
            return;
        }
        SMALL.keySet().forEach(file -> inPlaceOf(file, input));
    }

    private static void inPlaceOf(String file, byte[] input) {
        InMemory folder = new InMemory(file, input);
        Pack pack;
        try {
            pack = PackReader.read(folder);
        } catch (PackError refused) {
            placed(refused, "xx/");
            return;
        }
        assertThat(CanonicalPack.of(PackReader.read(folder))).isEqualTo(CanonicalPack.of(pack));
        assertThat(new CompiledPack(pack)).isNotNull();
        if (file.startsWith("scenarios/")) {
            assertThat(CanonicalPack.of(pack)).isEqualTo(UNCHANGED);
        }
    }

    private static void placed(PackError refused, String file) {
        assertThat(refused.where().toString()).startsWith(file);
        assertThat(refused).hasMessageNotContaining("\n");
        assertThat(refused.found()).hasSizeLessThan(1_000);
    }

    /** The small pack with one file exchanged. */
    private static final class InMemory implements PackFolder {
        private final String exchanged;
        private final byte[] bytes;

        InMemory(String exchanged, byte[] bytes) {
            this.exchanged = exchanged;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return "xx";
        }

        @Override
        public Optional<byte[]> read(String file) {
            return file.equals(exchanged)
                    ? Optional.of(bytes)
                    : Optional.ofNullable(SMALL.get(file)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Set<String>> list() {
            return Optional.of(SMALL.keySet());
        }
    }
}
