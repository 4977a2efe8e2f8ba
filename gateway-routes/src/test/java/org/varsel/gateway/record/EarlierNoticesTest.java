package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.decide.Addressee;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.validate.ValidNotice;

/** The table of repeats and conflicts, and who was told before. */
@SuppressWarnings("NullAway.Init") // set before each test
class EarlierNoticesTest {
    private static final String EXAMPLE = "returnee.notified/ok";
    private static final String ENVELOPE = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    RecordBench bench;

    @BeforeEach
    void oneNoticeIsOnRecord() {
        bench = RecordBench.in(folder).started();
        bench.record(notice(ENVELOPE, document -> {}));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNewEnvelopeWithANewNoticeIsNew() {
        assertThat(bench.earlier().known(notice("other", EarlierNoticesTest::anotherNotice)))
                .isFalse();
    }

    @Test
    void aNewEnvelopeWithANoticeSeenIsARepeat() {
        assertThat(bench.earlier().known(notice("other", document -> {}))).isTrue();
    }

    @Test
    void anEnvelopeSeenWithItsOwnNoticeIsARepeat() {
        assertThat(bench.earlier().known(notice(ENVELOPE, document -> {}))).isTrue();
    }

    @Test
    void anEnvelopeSeenWithAnotherNoticeIsRefused() {
        assertThat(refusal(ENVELOPE, EarlierNoticesTest::anotherNotice).code())
                .isEqualTo(ErrorCode.VALIDATE_DUPLICATE_CONFLICT);
    }

    @Test
    void aVersionSeenWithOtherContentIsRefused() {
        Rejected refusal = refusal(
                "other", document -> document.withObject("/content/travel").put("companionsCount", 2));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_DUPLICATE_CONFLICT);
        assertThat(refusal.pointer()).hasValue("/header/noticeVersion");
    }

    @Test
    void anOlderVersionAfterANewerOneIsRefused() {
        bench.record(notice("third", document -> version(document, 3)));

        Rejected refusal = refusal("other", document -> version(document, 2));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_VERSION_OUT_OF_ORDER);
    }

    @Test
    void aRepeatOfAnOlderVersionIsStillARepeat() {
        bench.record(notice("third", document -> version(document, 3)));

        assertThat(bench.earlier().known(notice("other", document -> {}))).isTrue();
    }

    @Test
    void aDryRunIsNeverARepeat() {
        assertThat(bench.earlier().known(bench.deciding().notice(Sending.example(EXAMPLE), ENVELOPE, true)))
                .isFalse();
    }

    @Test
    void aRepeatGetsTheVeryReceiptsOfTheFirstTime() {
        ValidNotice again = notice("other", document -> {});
        Answer first = bench.earlier().answer(again);

        Answer recorded = bench.record(again);

        assertThat(recorded.status()).isEqualTo(200);
        assertThat(text(recorded)).isEqualTo(text(first));
        assertThat(bench.reader().outbox().backlog()).isEqualTo(1);
    }

    @Test
    void whoWasToldIsWhoseDisclosureIsOnItsWayOrThere() {
        UUID noticeId =
                UUID.fromString(Sending.example(EXAMPLE).at("/header/noticeId").textValue());

        assertThat(bench.earlier().of(PartyId.parse("0192:310000000"), noticeId))
                .singleElement()
                .satisfies(addressee -> {
                    assertThat(addressee.party().id().value()).isEqualTo(POLICE);
                    assertThat(addressee.told()).isTrue();
                });
        assertThat(bench.earlier().of(PartyId.parse("0192:310000108"), noticeId))
                .isEmpty();
    }

    @Test
    void whoWaitsForAPersonWasNotTold() {
        ValidNotice relay = bench.deciding().notice("returnee.notified/relay");
        bench.record(relay);

        assertThat(bench.earlier()
                        .of(
                                relay.sender().id(),
                                UUID.fromString(relay.submission().header().noticeId())))
                .singleElement()
                .extracting(Addressee::told)
                .isEqualTo(false);
    }

    private Rejected refusal(String envelope, Consumer<ObjectNode> change) {
        ValidNotice notice = notice(envelope, change);
        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> bench.earlier().known(notice));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private ValidNotice notice(String envelope, Consumer<ObjectNode> change) {
        ObjectNode document = Sending.example(EXAMPLE);
        change.accept(document);
        return bench.deciding().notice(document, envelope, false);
    }

    private static void anotherNotice(ObjectNode document) {
        document.withObject("/header").put("noticeId", UUID.randomUUID().toString());
    }

    private static void version(ObjectNode document, int version) {
        document.withObject("/header").put("noticeVersion", version);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void whoWasToldUnderTheDutyMayTellOnlyThoseWhoSpokeInTheThread() {
        UUID thread = UUID.fromString(
                notice("other", document -> {}).submission().header().threadId());
        PartyId police = bench.deciding().party(POLICE).id();
        PartyId bergen = bench.deciding().party(BERGEN).id();
        PartyId service = bench.deciding().party(PST).id();

        assertThat(bench.earlier().mayNotShare(police, thread, bergen)).isTrue();
        assertThat(bench.earlier().mayNotShare(police, thread, service)).isFalse();
        assertThat(bench.earlier().mayNotShare(bergen, thread, service)).isFalse();
        assertThat(bench.earlier().mayNotShare(police, UUID.randomUUID(), bergen))
                .isFalse();
    }
}
