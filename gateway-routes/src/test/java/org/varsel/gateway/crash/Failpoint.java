package org.varsel.gateway.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.varsel.gateway.Step;
import org.varsel.gateway.StepListener;

/** The test's hand on {@link StopAtStep}: puts it beside the jar, arms it, sees that it was reached. */
final class Failpoint {
    private final Path folder;

    private Failpoint(Path folder) {
        this.folder = folder;
    }

    static Failpoint in(Path folder) throws IOException {
        String name = StopAtStep.class.getName();
        Path services = folder.resolve("classes/META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve(StepListener.class.getName()), name + "\n");
        String file = name.replace('.', '/') + ".class";
        Path target = folder.resolve("classes").resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = StopAtStep.class.getClassLoader().getResourceAsStream(file)) {
            Files.copy(Objects.requireNonNull(bytes, file), target);
        }
        return new Failpoint(folder);
    }

    /** Flags of the Java that runs the jar. */
    List<String> flags() {
        return List.of("-Dloader.path=" + folder.resolve("classes"), "-D" + StopAtStep.FOLDER + "=" + folder);
    }

    void arm(Step step) throws IOException {
        Files.deleteIfExists(folder.resolve(StopAtStep.REACHED));
        Path written = Files.writeString(folder.resolve("arming"), step.wireName());
        Files.move(written, folder.resolve(StopAtStep.ARMED), StandardCopyOption.ATOMIC_MOVE);
    }

    void disarm() throws IOException {
        Files.deleteIfExists(folder.resolve(StopAtStep.ARMED));
    }

    boolean reached() {
        return Files.exists(folder.resolve(StopAtStep.REACHED));
    }
}
