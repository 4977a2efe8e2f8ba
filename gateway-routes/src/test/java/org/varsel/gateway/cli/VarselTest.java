package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class VarselTest {

    @ParameterizedTest(name = "varsel {0}")
    @MethodSource("everyCommand")
    void helpHasAnExampleAndTheExitCodes(String name) {
        Ran ran = Ran.varsel((Object[]) (name + " --help").strip().split(" ", -1));

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("Usage: varsel", "Exit codes:", "   3   the gateway cannot be reached", "--stacktrace");
        if (!name.isEmpty()) {
            assertThat(ran.out()).contains("Example:", "  varsel " + name.replaceAll(" .*", ""));
        }
    }

    @Test
    void versionNamesProgramAndJava() {
        Ran ran = Ran.varsel("--version");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("varsel ").contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void withoutACommandItAsksWhich() {
        assertThat(Ran.varsel()).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("Which command?", "varsel --help");
        });
        assertThat(Ran.varsel("keys")).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("init, gateway, party", "varsel keys --help");
        });
    }

    @Test
    void unknownWordsAreUsageErrors() {
        assertThat(Ran.varsel("sgin").exit()).isEqualTo(2);
        assertThat(Ran.varsel("keys", "--nonsense").err()).contains("--nonsense", "Try 'varsel keys --help'");
    }

    @Test
    void aFaultOfTheProgramIs70AndShowsATraceOnlyWhenAsked() {
        assertThat(failing()).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(70);
            assertThat(ran.err()).contains("--stacktrace").doesNotContain("at org.varsel", "a value of the notice");
        });
        assertThat(failing("--stacktrace").err()).contains("at org.varsel");
    }

    private static Ran failing(String... args) {
        StringWriter err = new StringWriter();
        CommandLine varsel = Varsel.commandLine().setErr(new PrintWriter(err, true));
        CommandLine.ParseResult parsed = varsel.parseArgs(args);
        int exit = new Failures()
                .handleExecutionException(new ArithmeticException("a value of the notice"), varsel, parsed);
        return new Ran(exit, "", err.toString());
    }

    private static Stream<String> everyCommand() {
        return names("", Varsel.commandLine());
    }

    private static Stream<String> names(String prefix, CommandLine command) {
        return Stream.concat(
                Stream.of(prefix.strip()),
                command.getSubcommands().entrySet().stream()
                        .flatMap(sub -> names(prefix + " " + sub.getKey(), sub.getValue())));
    }
}
