package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real {@code deploy/varsel} with programs called java that only say how they were called. */
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("..", "deploy", "varsel").toAbsolutePath().normalize();

    private final Path folder;
    private final Path jar;

    LauncherTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.jar = Files.createFile(folder.resolve("my varsel.jar"));
    }

    @Test
    void runsTheJarWithHalfAGibibyteAndHandsEveryArgumentOn() throws Exception {
        Path java17 = java("17.0.15");

        Ran ran = launch(Map.of("JAVA_HOME", home(java17)), "sign", "my notice.json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).containsSubsequence("-Xmx512m", "-jar", jar.toString(), "sign", "my notice.json");
    }

    @Test
    void heapAndFlagsCanBeSet() throws Exception {
        Path java21 = java("21.0.1");

        Ran ran = launch(Map.of("JAVA_HOME", home(java21), "VARSEL_HEAP", "2g", "VARSEL_OPTS", "-Da=b -Dc=d"), "serve");

        assertThat(ran.out().lines()).contains("-Xmx2g", "-Da=b", "-Dc=d", "-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws Exception {
        Path java8 = java("1.8.0_392");
        Path java17 = java("17");

        Ran ran = launch(Map.of("JAVA_HOME", home(java8), "PATH", home(java17) + "/bin:/usr/bin:/bin"), "--version");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("I am 17\n");
    }

    @Test
    void aMissingJarIsNamedWithWhatToDo() throws Exception {
        Path java17 = java("17.0.15");
        Path nowhere = folder.resolve("nowhere.jar");

        Ran ran = launch(Map.of("JAVA_HOME", home(java17), "VARSEL_JAR", nowhere.toString()), "--version");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(nowhere + " is missing", "mvn package");
    }

    @Test
    void findsTheProjectThroughALink() throws Exception {
        Path java17 = java("17.0.15");
        Path project = folder.resolve("project");
        Path installed = Files.createDirectories(project.resolve("deploy")).resolve("varsel");
        Files.copy(LAUNCHER, installed);
        Path link = Files.createSymbolicLink(folder.resolve("varsel"), installed);

        Ran ran = launch(link, Map.of("JAVA_HOME", home(java17), "VARSEL_JAR", ""), "--version");

        assertThat(ran.err()).contains(project + "/gateway-routes/target/varsel.jar is missing");
    }

    private Ran launch(Map<String, String> environment, String... args) throws Exception {
        return launch(LAUNCHER, environment, args);
    }

    private Ran launch(Path launcher, Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VARSEL_"));
        builder.environment().put("VARSEL_JAR", jar.toString());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Ran(exit, Files.readString(out), Files.readString(err));
    }

    private static String home(Path java) {
        return java.resolve("../..").normalize().toString();
    }

    private Path java(String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk-" + version).resolve("bin"));
        String script = "#!/bin/sh\n"
                + "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\" 2025-04-15' >&2; exit; fi\n"
                + "echo I am " + version + "\n"
                + "printf '%s\\n' \"$@\"\n";
        Path java = Files.writeString(bin.resolve("java"), script);
        return Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
