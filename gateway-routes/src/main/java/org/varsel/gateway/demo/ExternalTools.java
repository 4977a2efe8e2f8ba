package org.varsel.gateway.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The same questions to programs that nobody here wrote: openssl for a checkpoint's signature, sha256sum for a leaf. */
final class ExternalTools {
    private static final byte[] ED25519_SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private record Outcome(int exitCode, String output) {}

    private ExternalTools() {}

    static void checkpointWithOpenssl(ExportedLog log, Path work, Checks checks) {
        String fact = "openssl accepts the signature of " + log.dir().getFileName() + "'s checkpoint";
        if (!installed("openssl", "version")) {
            checks.skipped(fact, "openssl is not installed");
            return;
        }
        try {
            String note = log.checkpoint();
            int end = note.indexOf("\n\n") + 1;
            String signature =
                    note.substring(end + 1).lines().findFirst().orElse("").split(" ", 3)[2];
            byte[] blob = Base64.getDecoder().decode(signature);
            byte[] typed = Base64.getDecoder().decode(log.verifierKey().split("\\+", 3)[2]);
            byte[] spki = Arrays.copyOf(ED25519_SPKI, ED25519_SPKI.length + 32);
            System.arraycopy(typed, 1, spki, ED25519_SPKI.length, 32);

            Files.createDirectories(work);
            Path key = work.resolve("log-key.der");
            Path text = work.resolve("checkpoint.txt");
            Path bare = work.resolve("checkpoint.sig");
            Files.write(key, spki);
            Files.writeString(text, note.substring(0, end));
            Files.write(bare, Arrays.copyOfRange(blob, 4, blob.length));
            Outcome outcome = run(
                    new byte[0],
                    "openssl",
                    "pkeyutl",
                    "-verify",
                    "-pubin",
                    "-keyform",
                    "DER",
                    "-inkey",
                    key.toString(),
                    "-rawin",
                    "-in",
                    text.toString(),
                    "-sigfile",
                    bare.toString());
            checks.that(
                    fact,
                    outcome.exitCode() == 0
                            ? List.of()
                            : List.of(outcome.output().strip()));
        } catch (IOException e) {
            throw DemoFailure.environment("The files for openssl cannot be written to " + work, e);
        }
    }

    static void leafWithSha256sum(ExportedLog log, long index, Checks checks) {
        String fact = "sha256sum gives the leaf hash of entry " + index + " of "
                + log.dir().getFileName();
        if (!installed("sha256sum", "--version")) {
            checks.skipped(fact, "sha256sum is not installed");
            return;
        }
        byte[] entry = log.entries(index, index + 1).get(0);
        byte[] leaf = new byte[entry.length + 1];
        System.arraycopy(entry, 0, leaf, 1, entry.length);
        String said = run(leaf, "sha256sum").output();
        checks.that(fact, said.startsWith(HexFormat.of().formatHex(log.leafHash(index))));
    }

    private static boolean installed(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // How the platform says that there is no such program.
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Outcome run(byte[] input, String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw DemoFailure.environment(command[0] + " did not end.");
            }
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            throw DemoFailure.environment(command[0] + " cannot be run", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static DemoFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return DemoFailure.environment("interrupted while another program ran", e);
    }
}
