package org.varsel.log.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.varsel.log.note.Checkpoint;

/** Prints the verification of received notices, one line a file. */
final class CheckProofCommand {
    private static final String DELIVERY = "delivery.json";
    private static final String OPENED = "disclosure.json";

    private final PrintStream out;
    private final PrintStream err;
    private boolean failed;

    CheckProofCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<Path> places, Keys keys) {
        if (!keys.own()) {
            err.println("note: the key is the one found beside the notices; it does not show whose log this is");
        }
        DeliveryVerifier verifier = new DeliveryVerifier(keys.verifiers());
        for (Path place : places) {
            deliveries(place).forEach(file -> check(file, verifier));
        }
        return failed ? VerifyCommands.FAILED : VerifyCommands.OK;
    }

    private List<Path> deliveries(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(place)) {
            walk.filter(file -> file.endsWith(DELIVERY)).sorted().forEach(found::add);
        } catch (IOException | UncheckedIOException e) {
            unreadable(place);
            return List.of();
        }
        if (found.isEmpty()) {
            failed = true;
            out.println("FAILED " + place + ": no " + DELIVERY + " in this folder");
        }
        return found;
    }

    private void check(Path file, DeliveryVerifier verifier) {
        DeliveryReport report;
        try {
            report = verifier.check(Files.readAllBytes(file), opened(file));
        } catch (IOException e) {
            unreadable(file);
            return;
        }
        Checkpoint head = report.checkpoint();
        if (report.ok() && head != null) {
            String compared = report.fields() == 0 ? "envelope only" : report.fields() + " fields compared";
            out.println("ok     " + file + ": entry " + report.index() + " of " + head.origin() + " at size "
                    + head.size() + ", " + compared);
        } else {
            failed = true;
            out.println("FAILED " + file + ": "
                    + String.join(
                            "; ", report.faults().stream().map(Fault::toString).toList()));
        }
    }

    private static byte @Nullable [] opened(Path delivery) throws IOException {
        try {
            return Files.readAllBytes(delivery.resolveSibling(OPENED));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void unreadable(Path place) {
        failed = true;
        out.println(
                "FAILED " + place + ": " + FaultCode.FILE_UNREADABLE.wire() + ", the file or folder cannot be read");
    }
}
