package org.varsel.gateway.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;

/** Every dialect says in its folder what it cannot carry and where its facts come from. */
class LossReportTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void theLossOfEveryDialectStandsInItsFolder() {
        Map<Path, StringBuilder> pages = new LinkedHashMap<>();
        dialects().forEach(dialect -> {
            StringBuilder page = pages.computeIfAbsent(folder(dialect), folder -> new StringBuilder());
            page.append(page.isEmpty() ? "" : "\n").append(LossReport.of(dialect));
        });

        pages.forEach((folder, page) ->
                Written.assertSame(folder.resolve("loss.md"), page.toString().getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyDialectSaysWhereItsFactsComeFrom(Dialect dialect) throws Exception {
        Path provenance = folder(dialect).resolve("PROVENANCE.md");

        assertThat(provenance).exists();
        assertThat(Files.readString(provenance))
                .contains("Source")
                .contains("Licence")
                .containsPattern("Claim level:? [ABC]");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aPartyFileMayNameIt(Dialect dialect) {
        assertThat(DialectNames.all()).contains(dialect.name());
    }

    static Stream<Dialect> dialects() {
        return Dialects.standard().all().stream();
    }

    private static Path folder(Dialect dialect) {
        return RESOURCES.resolve(dialect.getClass().getPackageName().replace('.', '/'));
    }
}
