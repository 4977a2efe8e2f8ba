package org.varsel.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.crash.RealJar.Ran;
import org.varsel.gateway.crash.Sender.Answer;
import org.varsel.gateway.crash.Sender.Notice;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.tile.LogFolder;

/** A log that a gateway really wrote, more than one tile wide, and what the command line says when a byte of it changes. */
class TamperIT {
    /** One full tile below makes the first hash of a tile above. */
    private static final int MORE_THAN_A_TILE = 260;

    private static final int AT_ONCE = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static CrashHome home;

    @BeforeAll
    static void aGatewayWroteALongLog() throws IOException {
        home = CrashHome.in(folder.resolve("home"));
        try (Recipient recipient = new Recipient(home);
                ServedGateway gateway = ServedGateway.start(home, List.of())) {
            Sender sender = gateway.sender();
            List<Notice> sent = new ArrayList<>();
            while (size() <= MORE_THAN_A_TILE) {
                List<Notice> next = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    next.add(sender.write());
                }
                assertThat(next.stream().map(sender::handIn).toList())
                        .allSatisfy(answer ->
                                assertThat(answer.join().map(Answer::status)).contains(201));
                sent.addAll(next);
                await("all are delivered")
                        .atMost(RealJar.PATIENCE)
                        .until(() -> recipient.arrivals().size() == sent.size());
            }
        }
    }

    @Test
    void theLogAndEveryDeliveryVerify() throws IOException {
        Ran log = verify(home.log());
        Ran deliveries = varsel("check-proof", home.received().toString());

        assertThat(log.printed()).contains("result  verified");
        assertThat(log.exit()).isZero();
        assertThat(deliveries.exit()).as(deliveries.printed()).isZero();
    }

    @Test
    void aByteInAnEntryBundleNamesTheEntry() throws IOException {
        Path copy = copy("bundle");
        Path bundle = copy.resolve("tile/entries/000");

        flip(bundle, middleOfEntry(Files.readAllBytes(bundle), 7));

        assertFaultsOnlyIn("[entry 7]", verify(copy));
    }

    @Test
    void aByteInALowestTileNamesTheEntry() throws IOException {
        Path copy = copy("lowest");

        flip(copy.resolve("tile/0/000"), 100 * 32 + 5);

        assertFaultsOnlyIn("[entry 100]", verify(copy));
    }

    @Test
    void aByteInAHigherTileNamesTheTileAndItsRange() throws IOException {
        Path copy = copy("higher");

        flip(copy.resolve("tile/1/000.p/1"), 3);

        Ran ran = verify(copy);
        assertFaultsOnlyIn("[tile/1/000.p/1]", ran);
        assertThat(ran.printed()).contains("entries 0 to 255");
    }

    private static void assertFaultsOnlyIn(String place, Ran ran) {
        assertThat(ran.exit()).as(ran.printed()).isEqualTo(1);
        assertThat(ran.printed().lines().filter(line -> line.startsWith("FAULT")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(place));
        assertThat(ran.printed()).contains("NOT verified");
    }

    private static Ran verify(Path log) throws IOException {
        return varsel("verify", log.toString());
    }

    private static Ran varsel(String verb, String place) throws IOException {
        return RealJar.run(
                folder, LIMIT, "log", verb, place, "--key", home.logKey().toString());
    }

    private static long size() {
        return new LogFolder(home.log())
                .checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    /** Entries stand one after another, each after its length in two bytes. */
    private static int middleOfEntry(byte[] bundle, int number) {
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        for (int i = 0; i < number; i++) {
            int length = Short.toUnsignedInt(bytes.getShort());
            bytes.position(bytes.position() + length);
        }
        int length = Short.toUnsignedInt(bytes.getShort());
        return bytes.position() + length / 2;
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(home.log())) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(home.log().relativize(each).toString()));
            }
        }
        return to;
    }
}
