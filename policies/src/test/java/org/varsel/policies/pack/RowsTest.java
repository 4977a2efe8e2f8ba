package org.varsel.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.policies.PackError;

class RowsTest {
    private static final String FLOWS =
            """
            rows:
              - row: XX-1
                kind: flow
                says: {en: Police to health, nb: Politi til helse}
                rules: [xx.1.returnee]
              - row: XX-1.d1
                kind: duty
                of: XX-1
                says: {en: Recorded, nb: Skrevet ned}
                gateway: {en: The log records it., nb: Loggen har det.}
              - row: XX-2
                kind: flow
                says: {en: Prison to health, nb: Fengsel til helse}
                absent: {en: No provision was found., nb: Ingen hjemmel ble funnet.}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyLineSaysWhereItWent() {
        Pack pack = PackOnDisk.in(folder).write("flows.yaml", FLOWS).load();

        assertThat(pack.rows()).extracting(Row::id).containsExactly("XX-1", "XX-1.d1", "XX-2");
        assertThat(pack.rows().get(0).rules()).containsExactly("xx.1.returnee");
        assertThat(pack.rows().get(1).of()).isEqualTo("XX-1");
        assertThat(pack.rows().get(1).gateway()).containsEntry("nb", "Loggen har det.");
        assertThat(pack.rows().get(2).absent()).containsEntry("en", "No provision was found.");
    }

    @Test
    void aPackWithoutFlowsHasNoRows() {
        assertThat(PackOnDisk.in(folder).load().rows()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            'row: XX-2' | 'row: XX-1' | 11:5 | each row once | a second XX-1
            'row: XX-2' | 'row: two' | 11:10 | a row like NO-2 | the text "two"
            'kind: duty' | 'kind: wish' | 7:11 | one of flow, prohibition, duty | the text "wish"
            'rules: [xx.1.returnee]' | 'rules: [xx.2.none]' | 5:13 | a rule of this pack | the text "xx.2.none"
            'rules: [xx.1.returnee]' | 'rules: []' | 2:5 | exactly one of rules, gateway and absent | 0 of them
            'rules: [xx.1.returnee]' | 'rules: [xx.1.returnee]\n    absent: {en: No., nb: Nei.}' | 2:5 | exactly one of rules, gateway and absent | 2 of them
            'of: XX-1' | 'on: XX-1' | 6:5 | the key "of" | a map without it
            """)
    void aMistakeIsNamedWithItsPlace(String piece, String by, String place, String expected, String found) {
        PackOnDisk pack = PackOnDisk.in(folder).write("flows.yaml", FLOWS.replace(piece, by.replace("\\n", "\n")));

        PackError error = catchThrowableOfType(PackError.class, pack::load);

        assertThat(error.where().line() + ":" + error.where().column()).isEqualTo(place);
        assertThat(error.expected()).startsWith(expected);
        assertThat(error.found()).startsWith(found);
    }
}
