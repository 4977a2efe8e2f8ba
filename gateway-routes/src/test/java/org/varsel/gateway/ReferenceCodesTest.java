package org.varsel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The browsable reference of the message set names only errors that the gateway has. */
class ReferenceCodesTest {
    private static final Pattern PROBLEM = Pattern.compile("<code class=\"problem\">([^<]+)</code>");

    @Test
    void everyProblemOfTheReferenceIsAnErrorOfTheGateway() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path page : pages()) {
            PROBLEM.matcher(Files.readString(page)).results().forEach(found -> named.add(found.group(1)));
        }

        assertThat(named)
                .isNotEmpty()
                .isSubsetOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../schemas/reference"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
