package org.varsel.log.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

class CanonicalJsonPropertyTest {
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAsTheSameAndIsCanonical(@ForAll("values") Object value) {
        byte[] written = CanonicalJson.write(value);

        assertThat(CanonicalJson.parse(written)).isEqualTo(value);
        assertThat(CanonicalJson.isCanonical(written)).isTrue();
    }

    @Provide
    Arbitrary<Object> values() {
        StringArbitrary strings =
                Arbitraries.strings().excludeChars(surrogates()).ofMaxLength(12);
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                strings.map(text -> text),
                Arbitraries.of("\ud83d\ude00", "\u0000\u001f", "\u2028"),
                Arbitraries.longs().between(-CanonicalJson.MAX_INTEGER, CanonicalJson.MAX_INTEGER),
                Arbitraries.of(true, false));
        return Arbitraries.recursive(() -> leaves, inner -> nested(strings, inner), 0, 3);
    }

    private static Arbitrary<Object> nested(Arbitrary<String> keys, Arbitrary<Object> inner) {
        Arbitrary<List<Object>> lists = inner.list().ofMaxSize(4);
        Arbitrary<Map<String, Object>> maps = Arbitraries.maps(keys, inner).ofMaxSize(4);
        return Arbitraries.oneOf(lists.map(list -> (Object) list), maps.map(map -> (Object) map));
    }

    private static char[] surrogates() {
        char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return all;
    }
}
