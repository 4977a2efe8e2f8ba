package org.varsel.log.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

/** Any bytes: refused by name, or a value with one canonical form that is read back as the same value. */
class CanonicalJsonFuzzTest {
    @FuzzTest
    void readsOneValueOrRefuses(byte[] input) {
        Object value;
        try {
            value = CanonicalJson.parse(input);
        } catch (MalformedJson refused) {
            return;
        }
        canonicalFormIsOne(value, input.length);
    }

    /** White space goes and escapes become shorter: the canonical form is never the longer one. */
    private static void canonicalFormIsOne(@Nullable Object value, int length) {
        byte[] canonical = CanonicalJson.write(value);
        assertThat(canonical.length).isLessThanOrEqualTo(length);
        assertThat(CanonicalJson.parse(canonical)).isEqualTo(value);
        assertThat(CanonicalJson.isCanonical(canonical)).isTrue();
    }
}
