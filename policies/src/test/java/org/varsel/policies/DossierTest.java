package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Row;

/** Every flow of the reading of a country's law is a rule of its pack, or an absence with its reason. Runs where the reading is at hand. */
class DossierTest {
    private static final Path DOSSIER = Path.of("../../shared/law/regimes.md");
    private static final Pattern FLOW = Pattern.compile("\\| ([A-Z]{2}-\\d+) \\|.*\\| *([^|]*?) *\\|");
    private static final Pattern MARK = Pattern.compile("\\[[^\\]]*\\]");

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyFlowIsAccountedFor(Pack pack) {
        assertThat(flowsOfThePack(pack)).containsAll(flowsOfTheDossier(pack).keySet());
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void whatComesWithAFlowIsAccountedForToo(Pack pack) {
        Set<String> accompanied = pack.rows().stream()
                .filter(row -> row.kind() != Row.Kind.FLOW)
                .map(Row::of)
                .collect(Collectors.toSet());

        List<String> without = new ArrayList<>();
        flowsOfTheDossier(pack).forEach((flow, demands) -> {
            if (!demands.isEmpty() && !accompanied.contains(flow)) {
                without.add(flow + ": " + demands);
            }
        });

        assertThat(without).isEmpty();
    }

    private static Set<String> flowsOfThePack(Pack pack) {
        return pack.rows().stream()
                .filter(row -> row.kind() == Row.Kind.FLOW)
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each flow with what its last column demands. */
    private static Map<String, String> flowsOfTheDossier(Pack pack) {
        assumeThat(DOSSIER).as("the reading of the law lies beside the project").exists();
        String country =
                pack.header().jurisdiction().equals("GB") ? "UK" : pack.header().jurisdiction();
        Map<String, String> flows = new TreeMap<>();
        for (String line : lines()) {
            Matcher flow = FLOW.matcher(line);
            if (flow.matches() && flow.group(1).startsWith(country + "-")) {
                flows.put(
                        flow.group(1),
                        MARK.matcher(flow.group(2)).replaceAll("").replaceAll("verify.*|[–\\s]", ""));
            }
        }
        assertThat(flows).as("flows of " + country).isNotEmpty();
        return flows;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOSSIER);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
