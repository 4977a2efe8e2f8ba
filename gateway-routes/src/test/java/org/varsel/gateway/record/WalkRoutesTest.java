package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.camel.EndpointInject;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.camel.test.spring.junit5.MockEndpointsAndSkip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.FailedWalks;
import org.varsel.gateway.GatewayErrors;
import org.varsel.gateway.RefusalLog;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.certificate.ByDate;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.decide.Repeats;
import org.varsel.gateway.decide.SharingRules;
import org.varsel.gateway.deliver.Attempt;
import org.varsel.gateway.deliver.Clients;
import org.varsel.gateway.deliver.Expiry;
import org.varsel.gateway.deliver.Inbox;
import org.varsel.gateway.deliver.Push;
import org.varsel.gateway.hold.Answers;
import org.varsel.gateway.hold.HeldCases;
import org.varsel.gateway.hold.HoldQueue;
import org.varsel.gateway.hold.Silence;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.minimise.Minimiser;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.seal.Sealer;
import org.varsel.gateway.translate.Dialects;
import org.varsel.gateway.translate.Translator;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.entry.EntryType;

/** The routes from decide to deliver over a real store and real keys; only the recipients' side is cut off. */
@CamelSpringBootTest
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = WalkRoutesTest.Rooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "varsel.delivery.poll=50ms",
            "varsel.delivery.sweep=50ms",
            "varsel.delivery.workers=2",
            "varsel.hold.sweep=50ms"
        })
@MockEndpointsAndSkip("direct:acknowledge.delivery")
@SuppressWarnings("NullAway.Init") // injected
class WalkRoutesTest {
    @TempDir
    static Path folder;

    static RecordBench bench;

    @Autowired
    ProducerTemplate producer;

    @EndpointInject("mock:direct:acknowledge.delivery")
    MockEndpoint acknowledge;

    /** The rooms as routes; their beans are put together by hand over one bench. */
    @ImportAutoConfiguration(CamelAutoConfiguration.class)
    @Import({GatewayErrors.class, FailedWalks.class})
    @ComponentScan(
            basePackages = {
                "org.varsel.gateway.decide",
                "org.varsel.gateway.minimise",
                "org.varsel.gateway.translate",
                "org.varsel.gateway.seal",
                "org.varsel.gateway.record",
                "org.varsel.gateway.deliver",
                "org.varsel.gateway.hold"
            },
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(Decide|Minimise|Translate|Seal|Record|Deliver|Hold)Route|.*\\.Crossroads"))
    static class Rooms {
        @Bean
        RefusalLog refusals() {
            return (party, failure, correlationId, envelopeId) -> {};
        }

        @Bean
        SharingRules sharingRules() {
            return bench.deciding().rules(bench.earlier());
        }

        @Bean
        Repeats repeats() {
            return bench.earlier();
        }

        @Bean
        Minimiser minimiser() {
            return new Minimiser(bench.vault());
        }

        @Bean
        Translator translator() {
            return new Translator(Dialects.standard());
        }

        @Bean
        Sealer sealer() {
            return new Sealer(
                    bench.deciding().home().gatewaySeals(),
                    new ByDate(),
                    bench.deciding().clock());
        }

        @Bean
        NoticeRecorder noticeRecorder() {
            return bench.noticeRecorder();
        }

        @Bean
        TileServer tileServer() {
            return new TileServer(bench.domains(), folder.resolve("log"));
        }

        @Bean
        Dispatches dispatches() {
            return bench.dispatches();
        }

        @Bean
        Push push() {
            Path keys = bench.deciding().home().home().resolve("keys");
            char[] password = PasswordFile.read(keys.resolve("password"));
            Clients clients = new Clients(
                    KeyFile.keyStore(keys.resolve("gateway-tls.p12"), password),
                    password,
                    Pem.certificates(keys.resolve("trust.pem")),
                    Duration.ofSeconds(2),
                    new ByDate(),
                    bench.deciding().clock());
            return new Push(
                    clients,
                    GatewaySeals.load(
                            keys,
                            keys.resolve("password"),
                            bench.deciding().clock().instant()),
                    new ByDate(),
                    bench.deciding().clock(),
                    Duration.ofSeconds(2),
                    StepListener.NONE);
        }

        @Bean
        Inbox inbox(Dispatches dispatches) {
            return new Inbox(dispatches);
        }

        @Bean
        Expiry expiry() {
            return new Expiry(
                    bench.reader().outbox(), bench.lifecycle(), bench.deciding().clock());
        }

        @Bean
        HeldCases heldCases(SharingRules rules) {
            return new HeldCases(
                    bench.reader(), bench.notices(), bench.deciding().parties(), rules, Deciding.LAW);
        }

        @Bean
        Answers answers(HeldCases cases) {
            return new Answers(cases, bench.reader(), bench.deciding().clock());
        }

        @Bean
        Silence silence(HeldCases cases) {
            return new Silence(cases, bench.reader(), bench.deciding().clock());
        }

        @Bean
        HoldQueue holdQueue(HeldCases cases, Minimiser minimiser) {
            return new HoldQueue(
                    cases,
                    bench.reader(),
                    minimiser,
                    new ConsultationRecords(bench.recorder(), bench.reader(), bench.vault()),
                    bench.deciding().clock());
        }
    }

    @BeforeAll
    static void open() {
        bench = RecordBench.in(folder).started();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void forget() {
        acknowledge.reset();
    }

    @Test
    void aPermittedNoticeIsMinimisedSealedRecordedAndSent() throws Exception {
        acknowledge.expectedMinimumMessageCount(1);

        Answer answer = answered(walk(another("returnee.notified/ok")));

        acknowledge.assertIsSatisfied();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(text(answer)).contains("\"status\":\"released\"", "\"outcome\":\"permitted\"");
        Attempt attempt = acknowledge.getExchanges().get(0).getMessage().getBody(Attempt.class);
        assertThat(attempt.disclosure().recipient().id().value()).isEqualTo(POLICE);
        assertThat(attempt.result()).isEqualTo(new Attempt.Failed("unreachable"));
    }

    @Test
    void aReferredNoticeIsHeldAndItsAnswerIsRecordedByTheSameWalk() {
        ValidNotice relay = another("returnee.notified/relay");

        Answer held = answered(walk(relay));

        assertThat(text(held)).contains("\"status\":\"held\"");
        String caseId =
                bench.reader().holds().waitingFor("0192:" + PST).get(0).caseId().toString();
        Answer vetoed = answered(walk(answer("release.vetoed/ok", caseId)));
        assertThat(vetoed.status()).isEqualTo(201);
        assertThat(bench.reader().holds().waitingFor("0192:" + PST)).isEmpty();
    }

    @Test
    void anAnswerToNoCaseIsRefusedThroughEveryRoom() {
        Exchange walked = walk(answer("release.agreed/ok", UUID.randomUUID().toString()));

        assertThat(walked.getException()).isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.code())
                .isEqualTo(ErrorCode.HOLD_CASE_UNKNOWN));
    }

    @Test
    void aDryRunIsOnRecordAsSuchAndSendsNothing() {
        long before = bench.reader()
                .log()
                .head("no-datatilsynet")
                .map(LogRows.Head::size)
                .orElse(0L);
        ValidNotice notice = bench.deciding().notice(Sending.example("detention.releasePlanned/ok"), "dry", true);

        Answer answer = answered(walk(notice));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).contains("\"dryRun\":true", "health.note").doesNotContain("CANARY");
        assertThat(bench.reader().log().entries("no-datatilsynet", before, before + 10))
                .extracting(LogRows.EntryRow::typ)
                .containsExactly(EntryType.DRY_RUN.wire());
        assertThat(bench.reader()
                        .submissions()
                        .versions(
                                notice.sender().id().toString(),
                                UUID.fromString(notice.submission().header().noticeId())))
                .isEmpty();
    }

    @Test
    void aFailureInTheBackgroundIsToldAndTheTimersGoOn(CapturedOutput told) throws Exception {
        answered(walk(another("returnee.notified/ok")));
        bench.writer().jdbc().sql("ALTER TABLE outbox RENAME TO gone").update();
        bench.writer().jdbc().sql("ALTER TABLE hold_case RENAME TO gone_too").update();
        await().atMost(Duration.ofSeconds(20)).until(() -> told.getAll().contains(ErrorCode.GATEWAY_FAULT.code()));
        acknowledge.reset();
        bench.writer().jdbc().sql("ALTER TABLE gone RENAME TO outbox").update();
        bench.writer().jdbc().sql("ALTER TABLE gone_too RENAME TO hold_case").update();
        acknowledge.expectedMinimumMessageCount(1);

        answered(walk(another("returnee.notified/ok")));

        acknowledge.assertIsSatisfied();
    }

    private Exchange walk(ValidNotice notice) {
        return producer.request(
                "direct:decide", exchange -> exchange.getMessage().setBody(notice));
    }

    private static Answer answered(Exchange walked) {
        assertThat(walked.getException()).isNull();
        return walked.getMessage().getBody(Answer.class);
    }

    /** The example as a notice and thread of its own. */
    private static ValidNotice another(String example) {
        return bench.deciding().notice(example, document -> document.withObject("/header")
                .put("noticeId", UUID.randomUUID().toString())
                .put("threadId", UUID.randomUUID().toString()));
    }

    private static ValidNotice answer(String example, String caseId) {
        return bench.deciding().notice(example, document -> document.withObject("/header")
                .put("noticeId", UUID.randomUUID().toString())
                .put("inReplyTo", caseId));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
