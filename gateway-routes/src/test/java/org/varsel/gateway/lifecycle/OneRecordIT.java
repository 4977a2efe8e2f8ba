package org.varsel.gateway.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.server.StartFailure;

/** One notice is one record: however often it comes, whatever happens to the store meanwhile. */
@SuppressWarnings("NullAway.Init") // made before all
class OneRecordIT {

    @TempDir
    static Path folder;

    static TestHome home;
    static PartyFiles files;
    static Recipient police;
    static LiveGateway gateway;

    @BeforeAll
    static void start() {
        home = TestHome.in(folder);
        files = new PartyFiles(home);
        police = Recipient.start(home, POLICE, home.tls(POLICE), folder.resolve("police"));
        files.endpoint(POLICE, police.endpoint());
        gateway = LiveGateway.start(home);
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        police.close();
    }

    @AfterEach
    void theLogHasNoGap() {
        List<RecordedLog.Entry> entries = gateway.log().all("no-eos");

        assertThat(entries)
                .extracting(RecordedLog.Entry::index)
                .containsExactlyElementsOf(IntStream.range(0, entries.size())
                        .mapToObj(i -> (long) i)
                        .toList());
    }

    @Test
    void theSameEnvelopeTwiceGetsTheSameReceipts() {
        Sending sending = fresh();
        String body = sending.body();
        JsonNode first = LiveGateway.json(gateway.post(PST, body));

        HttpResponse<String> again = gateway.post(PST, body);

        assertThat(again.statusCode()).isEqualTo(200);
        requireSameReceipts(first, again);
        requireOneRecord(sending);
    }

    @Test
    void theSameEnvelopeManyTimesAtOnceIsTakenInOnce() {
        Sending sending = fresh();
        String body = sending.body();

        List<HttpResponse<String>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> gateway.post(PST, body)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(7);
        answers.forEach(answer -> requireSameReceipts(LiveGateway.json(answers.get(0)), answer));
        requireOneRecord(sending);
    }

    @Test
    void theSameNoticeInANewEnvelopeGetsTheOriginalReceipts() {
        Sending sending = fresh();
        JsonNode first = gateway.accepted(PST, sending);

        HttpResponse<String> again =
                gateway.post(PST, sending.envelope("id", UUID.randomUUID().toString()));

        assertThat(again.statusCode()).isEqualTo(200);
        requireSameReceipts(first, again);
        requireOneRecord(sending);
    }

    @Test
    void anEnvelopeIdWithAnotherNoticeIsRefused() {
        Sending sending = fresh();
        gateway.accepted(PST, sending);
        Sending other = fresh().envelope("id", sending.id());

        HttpResponse<String> answer = gateway.post(PST, other);

        assertThat(LiveGateway.code(answer)).isEqualTo("409 validate.duplicate-conflict");
        requireNothingOf(other);
    }

    @Test
    void theEnvelopeIdOfARepeatIsTakenToo() {
        Sending sending = fresh();
        gateway.accepted(PST, sending);
        sending.envelope("id", UUID.randomUUID().toString());
        gateway.post(PST, sending);
        Sending other = fresh().envelope("id", sending.id());

        HttpResponse<String> answer = gateway.post(PST, other);

        assertThat(LiveGateway.code(answer)).isEqualTo("409 validate.duplicate-conflict");
        requireNothingOf(other);
    }

    @Test
    void theSameVersionWithOtherContentIsRefused() {
        Sending sending = fresh();
        gateway.accepted(PST, sending);
        sending.legal("necessityStatement", "Another reason, long enough to be one.");

        HttpResponse<String> answer =
                gateway.post(PST, sending.envelope("id", UUID.randomUUID().toString()));

        assertThat(LiveGateway.code(answer)).isEqualTo("409 validate.duplicate-conflict");
        requireOneRecord(sending);
    }

    @Test
    void anOldVersionAfterANewerOneIsRefused() {
        Sending newer = fresh();
        Sending older = fresh().header("noticeId", newer.header("noticeId"));
        revised(newer);
        gateway.accepted(PST, newer);

        HttpResponse<String> answer = gateway.post(PST, older);

        assertThat(LiveGateway.code(answer)).isEqualTo("409 validate.version-out-of-order");
        requireOneRecord(newer);
    }

    @Test
    void anOldVersionThatWasTakenInKeepsItsReceipts() {
        Sending older = fresh();
        JsonNode first = gateway.accepted(PST, older);
        Sending newer =
                fresh().header("noticeId", older.header("noticeId")).header("threadId", older.header("threadId"));
        revised(newer);
        gateway.accepted(PST, newer);

        HttpResponse<String> again = gateway.post(PST, older);

        assertThat(again.statusCode()).isEqualTo(200);
        requireSameReceipts(first, again);
    }

    @Test
    void aReplayAfterARestartGetsTheOriginalReceipts() {
        Sending sending = fresh();
        String body = sending.body();
        JsonNode first = LiveGateway.json(gateway.post(PST, body));
        requireOneRecord(sending);

        gateway.restart();

        HttpResponse<String> again = gateway.post(PST, body);
        assertThat(again.statusCode()).isEqualTo(200);
        requireSameReceipts(first, again);
        requireOneRecord(sending);
    }

    @Test
    void nothingIsTakenInWhileTheDatabaseCannotBeWritten() throws Exception {
        eventually().untilAsserted(() -> assertThat(gateway.log().waiting()).isZero());
        Sending sending = fresh();
        HttpResponse<String> refused;
        try (Connection other = gateway.log().open();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            refused = gateway.post(PST, sending);

            statement.execute("ROLLBACK");
        }

        assertThat(LiveGateway.code(refused)).isEqualTo("503 record.log-unavailable");
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]*"));
        requireNothingOf(sending);
        gateway.accepted(PST, sending);
        requireOneRecord(sending);
    }

    @Test
    void nothingIsAnsweredOrSentBeforeTheSecondPlaceHasIt() throws Exception {
        eventually().untilAsserted(() -> assertThat(gateway.log().waiting()).isZero());
        Sending sending = fresh();
        Path second = home.home().resolve("second");
        Path away = home.home().resolve("second.away");
        Files.move(second, away);
        Files.writeString(second, "in the way");

        HttpResponse<String> refused = gateway.post(PST, sending);
        HttpResponse<String> repeated = gateway.post(PST, sending);

        assertThat(LiveGateway.code(refused)).isEqualTo("503 record.log-unavailable");
        assertThat(LiveGateway.code(repeated)).isEqualTo("503 record.log-unavailable");
        assertThat(repeated.headers().firstValue("Retry-After")).isPresent();
        assertThat(police.arrivals(sending.header("noticeId"))).isEmpty();
        Files.delete(second);
        Files.move(away, second);
        assertThat(gateway.post(PST, sending).statusCode()).isIn(200, 201);
        requireOneRecord(sending);
    }

    @Test
    void aSecondGatewayOnTheSameStoreDoesNotStart() {
        Throwable failure = catchThrowable(() -> LiveGateway.start(home).close());

        assertThat(StartFailure.explain(failure)).hasValueSatisfying(words -> assertThat(words)
                .contains("another gateway uses the store in", "stop it, or give this one its own home"));
        requireOneRecord(sent());
    }

    @Test
    void aDatabaseFromABackupDoesNotStart() throws Exception {
        Path store = home.home().resolve("store");
        Path backup = folder.resolve("backup");
        Path newest = folder.resolve("newest");
        requireOneRecord(sent());
        gateway.close();
        copy(store, backup);
        gateway.restart();
        requireOneRecord(sent());
        gateway.close();
        Files.move(store, newest);
        copy(backup, store);

        Throwable failure = catchThrowable(() -> gateway.restart());

        assertThat(StartFailure.explain(failure)).hasValueSatisfying(words -> assertThat(words)
                .contains("its last checkpoint says", "restore the newest database, this one must not sign"));
        Files.move(store, folder.resolve("refused"));
        Files.move(newest, store);
        gateway.restart();
        requireOneRecord(sent());
    }

    @Test
    void aChangedPartyIsOnRecordInEveryLog() {
        long before = gateway.log().about("0192:" + BERGEN, "party").size();

        files.endpoint(BERGEN, URI.create("https://127.0.0.1:1/" + UUID.randomUUID()));

        eventually().untilAsserted(() -> {
            List<RecordedLog.Entry> changes = gateway.log().about("0192:" + BERGEN, "party");
            assertThat(changes).hasSize((int) before + 2);
            assertThat(changes).extracting(RecordedLog.Entry::domain).contains("no-eos", "no-datatilsynet");
            assertThat(changes).extracting(change -> change.text("status")).containsOnly("altered");
            assertThat(changes)
                    .allSatisfy(change -> assertThat(change.text("digest")).startsWith("sha256:"));
        });
    }

    private static Sending fresh() {
        return Sending.fresh(home, PST, "returnee.notified/ok");
    }

    private static Sending sent() {
        Sending sending = fresh();
        gateway.accepted(PST, sending);
        return sending;
    }

    private static void revised(Sending sending) {
        ObjectNode header = sending.document().withObject("/header");
        header.put("noticeVersion", 2).put("action", "revise");
        header.putObject("supersedes")
                .put("noticeId", header.path("noticeId").asText())
                .put("version", 1)
                .put("sha256", "0".repeat(64));
    }

    /** The receipts of the first answer, byte for byte; later ones may follow. */
    private static void requireSameReceipts(JsonNode first, HttpResponse<String> again) {
        List<String> had = texts(first.path("receipts"));

        List<String> has = texts(LiveGateway.json(again).path("receipts"));

        assertThat(had).hasSizeGreaterThanOrEqualTo(2);
        assertThat(has.subList(0, 2)).isEqualTo(had.subList(0, 2));
        assertThat(LiveGateway.json(again).at("/disclosures/0/disclosureId"))
                .isEqualTo(first.at("/disclosures/0/disclosureId"));
    }

    private static void requireOneRecord(Sending sending) {
        String noticeId = sending.header("noticeId");
        eventually()
                .untilAsserted(() -> assertThat(gateway.state(PST, noticeId)).isEqualTo("delivered"));
        assertThat(gateway.log().naming("no-eos", noticeId)).hasSize(1);
        assertThat(police.arrivals(noticeId)).hasSize(1);
        assertThat(gateway.receipts(PST, noticeId, "R1")).hasSize(1);
        assertThat(gateway.receipts(PST, noticeId, "R4")).hasSize(1);
    }

    private static void requireNothingOf(Sending sending) {
        String noticeId = sending.header("noticeId");
        assertThat(gateway.get(PST, "/api/v1/notices/" + noticeId).statusCode()).isEqualTo(404);
        assertThat(gateway.log().naming("no-eos", noticeId)).isEmpty();
        assertThat(police.arrivals(noticeId)).isEmpty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> each = Files.list(from)) {
            for (Path file : each.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(100));
    }
}
