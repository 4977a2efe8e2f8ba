package org.varsel.gateway.translate.workbasket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.varsel.gateway.Rejected;

/** The table's own form, whatever the cells say. */
class TablePropertyTest {

    @Property
    void whatWasMadeHarmlessComesBackAsItWas(@ForAll("dangerous") String value) {
        assertThat(Cell.original(Cell.harmless(value))).isEqualTo(value);
    }

    @Property
    void noProgramSeesACellBeginLikeAFormula(@ForAll("dangerous") String value) {
        for (String cell : Cell.harmless(value).split("[;\\t\\n\\r\"]", -1)) {
            assertThat(cell.strip()).doesNotMatch("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*");
        }
    }

    @Property(tries = 100)
    void recordsComeBackAsTheyWere(
            @ForAll @NotEmpty List<@NotEmpty List<@net.jqwik.api.From("dangerous") String>> records) {
        StringBuilder out = new StringBuilder();
        records.forEach(cells -> Csv.write(out, cells));

        assertThat(Csv.read(out.toString())).isEqualTo(records);
    }

    @Example
    void aTableWithUnpairedQuotationMarksIsRefused() {
        for (String table : List.of("\"a", "a\"b", "\"a\"b", "a\rb")) {
            assertThat(catchThrowableOfType(Rejected.class, () -> Csv.read(table)))
                    .as(table)
                    .isNotNull();
        }
    }

    @Example
    void anAddressOfAFormulaIsKeptFromBeingOne() {
        assertThat(Cell.harmless("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(Cell.harmless("a;=1")).isEqualTo("a;'=1");
        assertThat(Cell.harmless("a - b")).isEqualTo("a - b");
    }

    @Provide
    Arbitrary<String> dangerous() {
        return Arbitraries.strings()
                .withChars("=+-@'\" ;,\t\n\uFF1D\u00A0ab")
                .withChars('à', 'Đ', 'م')
                .ofMaxLength(12);
    }
}
