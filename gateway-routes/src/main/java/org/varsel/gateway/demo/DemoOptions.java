package org.varsel.gateway.demo;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user of the demo may choose.
 *
 * @param check compare with the expectations and end, instead of staying up
 * @param home where to put everything; null makes a fresh temporary folder. Must be empty or not there
 * @param keep leave the folder when the demo ends; a folder that was named is always left
 * @param root the project's folder: examples, expectations and the stand-ins' jars are found from there
 * @param basePort the agencies' port; the desk gets the next, management the one after, the stand-ins from 1000 above
 * @param gateway command that runs this very program, to which {@code serve --home DIR} is appended
 * @param out where the demo tells its story
 * @param colour whether {@code out} is a terminal that wants colour
 */
public record DemoOptions(
        boolean check,
        @Nullable Path home,
        boolean keep,
        Path root,
        int basePort,
        List<String> gateway,
        PrintWriter out,
        boolean colour) {
    public static final int DEFAULT_BASE_PORT = 8443;

    public DemoOptions {
        gateway = List.copyOf(gateway);
    }

    /** Where the build puts the stand-ins: {@code java -cp 'DIR/*' org.varsel.standin.StandIn}. */
    Path standIns() {
        return root.resolve("gateway-routes/target/standins");
    }

    Path examples() {
        return root.resolve("schemas/examples");
    }

    /** Where every format has a folder with its schemas. */
    Path formats() {
        return root.resolve("gateway-routes/src/main/resources/org/varsel/gateway/translate");
    }

    Path expectations() {
        return root.resolve("deploy/demo-expectations");
    }

    /** Java as it runs now, with the heap that the demo promises to be enough, and this program. */
    public static List<String> thisProgram() {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m"));
        String classPath = System.getProperty("java.class.path", "");
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, "org.varsel.gateway.cli.Varsel"));
        }
        return command;
    }

    /** The project that this program was built in; the current folder when it was not built in one. */
    public static Path thisProject() {
        Path jar = Path.of(firstOf(System.getProperty("java.class.path", ""))).toAbsolutePath();
        for (Path folder = jar.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("schemas/examples"))) {
                return folder;
            }
        }
        return Path.of("").toAbsolutePath();
    }

    /**
     * Colour only on a terminal, and never when {@code NO_COLOR} is set to anything.
     *
     * @param terminal whether the output is one
     */
    public static boolean wantsColour(boolean terminal) {
        String noColour = System.getenv("NO_COLOR");
        return terminal && (noColour == null || noColour.isEmpty());
    }

    private static String firstOf(String classPath) {
        return classPath.split(File.pathSeparator, 2)[0];
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
