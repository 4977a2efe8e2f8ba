package org.varsel.gateway.translate.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.Rejected;

class HttpHeadersTest {

    @Property
    void anyValueBecomesVisibleAsciiAndComesBack(@ForAll @StringLength(max = 60) String value) {
        String whole = value.codePoints()
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        String header = HttpHeaders.encoded(whole);

        assertThat(header).matches("[!#$&-~%]*");
        assertThat(HttpHeaders.decoded(header)).isEqualTo(whole);
    }

    @Test
    void noValueEndsItsHeader() {
        assertThat(HttpHeaders.encoded("a\r\nce-source: b")).isEqualTo("a%0D%0Ace-source:%20b");
    }

    @Test
    void takesWhatTheBindingGivesAsItsExample() {
        assertThat(HttpHeaders.encoded("Euro € 😀")).isEqualTo("Euro%20%E2%82%AC%20%F0%9F%98%80");
        assertThat(HttpHeaders.decoded("\"quoted \\\"text\\\"\"")).isEqualTo("quoted \"text\"");
        assertThat(HttpHeaders.decoded("%e2%82%ac")).isEqualTo("€");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%C0%80", "%ED%A0%80", "a\u0001", "é"})
    void refusesWhatIsNotEncoded(String header) {
        assertThatThrownBy(() -> HttpHeaders.decoded(header)).isInstanceOf(Rejected.class);
    }

    @Test
    void oneAttributeInTwoHeadersIsRefused() {
        assertThatThrownBy(() -> HttpHeaders.read(Map.of("ce-id", "1", "CE-ID", "2")))
                .isInstanceOf(Rejected.class);
    }
}
