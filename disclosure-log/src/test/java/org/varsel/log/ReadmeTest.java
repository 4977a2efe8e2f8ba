package org.varsel.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.verify.FaultCode;

class ReadmeTest {
    private final String readme;

    ReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @ParameterizedTest
    @EnumSource(EntryType.class)
    void everyEntryTypeIsInTheCatalogueWithItsMembers(EntryType type) {
        String members = type.required().stream().sorted().map(ReadmeTest::code).collect(Collectors.joining(" "));
        List<String> rows = readme.lines()
                .filter(line -> line.startsWith("|") && line.split("\\|", -1)[1].contains(code(type.wire())))
                .toList();

        assertThat(rows).singleElement().satisfies(row -> assertThat(row.split("\\|", -1)[3].strip())
                .isEqualTo(members));
    }

    @Test
    void everyMemberIsNamed() {
        assertThat(Arrays.stream(EntryMember.values()).map(EntryMember::wire).map(ReadmeTest::code))
                .allSatisfy(member -> assertThat(readme).contains(member));
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void everyFaultIsExplained(FaultCode code) {
        assertThat(readme.lines().filter(line -> line.startsWith("|") && line.contains(code(code.wire()))))
                .hasSize(1);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
