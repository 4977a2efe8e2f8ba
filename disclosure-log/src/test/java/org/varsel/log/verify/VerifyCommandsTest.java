package org.varsel.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.log.SampleLog;

class VerifyCommandsTest {
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final VerifyCommands commands =
            new VerifyCommands(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    VerifyCommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void verifiedLogEndsWithZero() {
        SampleLog log = new SampleLog().grow(300).export(folder);

        int code = commands.run(
                "verify", folder.toString(), "--key", log.signer().verifier().line());

        assertThat(code).isZero();
        assertThat(printed()).contains("log     " + SampleLog.ORIGIN, "entries 300", "result  verified");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void keyMayBeAFileOfSeveralLines() throws IOException {
        SampleLog log = new SampleLog().grow(3).export(folder);
        Path keys = folder.resolve("keys.txt");
        Files.writeString(
                keys,
                new SampleLog().signer().verifier().line() + "\n\n"
                        + log.signer().verifier().line() + "\n");

        assertThat(commands.run("verify", folder.toString(), "--key=" + keys)).isZero();
    }

    @Test
    void folderOwnKeyIsUsedAndSaidSo() {
        new SampleLog().grow(3).export(folder);

        assertThat(commands.run("verify", folder.toString())).isZero();
        assertThat(complaints()).contains("does not show whose log this is");
    }

    @Test
    void damagedLogEndsWithOneAndNamesTheEntry() throws IOException {
        SampleLog log = new SampleLog().grow(300).export(folder);
        Path bundle = folder.resolve("tile/entries/000");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 20] ^= 1;
        Files.write(bundle, bytes);

        int code = commands.run("verify", "--key", log.signer().verifier().line(), folder.toString());

        assertThat(code).isEqualTo(VerifyCommands.FAILED);
        assertThat(printed()).contains("FAULT   entry.hash [entry 255]", "NOT verified");
    }

    @Test
    void receivedFolderIsWalkedAndEveryNoticeHasItsLine() throws IOException {
        SampleDelivery first = receive("a/first");
        Path second = Files.createDirectories(folder.resolve("b/second"));
        Files.write(second.resolve("delivery.json"), first.delivery());

        int code = commands.run(
                "check-proof", folder.toString(), "--key", first.key().line());

        assertThat(code).isZero();
        assertThat(printed().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("ok     ")
                                .contains("a/first/delivery.json: entry 4 of " + SampleLog.ORIGIN)
                                .endsWith("4 fields compared"),
                        line -> assertThat(line).startsWith("ok     ").endsWith("envelope only"));
    }

    @Test
    void oneBadNoticeFailsTheWholeAndIsNamed() throws IOException {
        SampleDelivery good = receive("good");
        Path bad = Files.createDirectories(folder.resolve("bad"));
        Files.write(bad.resolve("delivery.json"), new SampleDelivery().delivery());

        int code = commands.run("check-proof", "--key", good.key().line(), folder.toString());

        assertThat(code).isEqualTo(VerifyCommands.FAILED);
        assertThat(printed()).contains("ok     ", "bad/delivery.json: proof.signature [data.proof]");
    }

    @Test
    void singleFileIsCheckedWithTheDocumentBesideIt() throws IOException {
        SampleDelivery sample = receive("one");
        sample.identity.put("fullName", "Somebody Else");
        Files.write(folder.resolve("one/disclosure.json"), sample.opened());

        int code = commands.run(
                "check-proof",
                folder.resolve("one/delivery.json").toString(),
                "--key",
                sample.key().line());

        assertThat(code).isEqualTo(VerifyCommands.FAILED);
        assertThat(printed()).contains("opening.value [identity.fullName]").doesNotContain("Somebody");
    }

    @Test
    void nothingFoundIsAFailure() {
        String key = new SampleLog().signer().verifier().line();

        assertThat(commands.run("check-proof", folder.toString(), "--key", key)).isEqualTo(VerifyCommands.FAILED);
        assertThat(commands.run("check-proof", folder.resolve("none.json").toString(), "--key", key))
                .isEqualTo(VerifyCommands.FAILED);
        assertThat(printed()).contains("no delivery.json", "none.json: file.unreadable");
    }

    @Test
    void helpIsNoMistake() {
        assertThat(commands.run("--help")).isZero();
        assertThat(commands.run("verify", "--help")).isZero();
        assertThat(printed()).contains("check-proof", "Exit codes");
    }

    @Test
    void wrongUsageEndsWithTwoAndSaysWhatIsMissing() {
        assertUsage("no command given");
        assertUsage("unknown command audit", "audit");
        assertUsage("unknown option --fast", "verify", "--fast", folder.toString());
        assertUsage("--key needs a file or a line", "verify", folder.toString(), "--key");
        assertUsage("verify needs one folder", "verify");
        assertUsage("check-proof needs a file or folder", "check-proof");
        assertUsage("no key: give --key", "verify", folder.toString());
        assertUsage("a verifier key is name+keyid+base64", "verify", folder.toString(), "--key", "nonsense");
        assertUsage(
                "is not a folder",
                "verify",
                folder.resolve("none").toString(),
                "--key",
                new SampleLog().signer().verifier().line());
    }

    private SampleDelivery receive(String name) throws IOException {
        SampleDelivery sample = new SampleDelivery();
        Path place = Files.createDirectories(folder.resolve(name));
        Files.write(place.resolve("delivery.json"), sample.delivery());
        Files.write(place.resolve("disclosure.json"), sample.opened());
        return sample;
    }

    private void assertUsage(String what, String... args) {
        err.reset();
        assertThat(commands.run(args)).isEqualTo(VerifyCommands.USAGE);
        assertThat(complaints()).contains(what);
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    private String complaints() {
        return err.toString(UTF_8);
    }
}
