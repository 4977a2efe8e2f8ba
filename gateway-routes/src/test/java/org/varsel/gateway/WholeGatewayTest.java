package org.varsel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.architecture.ReadmeTable;
import org.varsel.gateway.server.Door;
import org.varsel.gateway.server.MappingCrawl;
import org.varsel.gateway.translate.Dialects;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.schemas.json.StrictJson;

/** The real application, every room in place, on free ports. */
@SuppressWarnings("NullAway.Init") // set before all tests
class WholeGatewayTest {

    static TestHome home;
    static RunningDoors doors;

    @BeforeAll
    static void open(@TempDir Path folder) {
        home = TestHome.in(folder);
        doors = RunningDoors.open(home, new Class<?>[] {GatewayApplication.class});
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @Test
    void everyRouteNamesTheErrorHandlingThatFitsIt() {
        assertThat(RouteRules.broken(doors.context().getBean(CamelContext.class)))
                .isEmpty();
    }

    @Test
    void theReadmeListsExactlyTheRoutesThatRun() {
        CamelContext camel = doors.context().getBean(CamelContext.class);

        assertThat(ReadmeTable.named("routes").column(1))
                .filteredOn(route -> !route.equals("–"))
                .containsExactlyInAnyOrderElementsOf(
                        camel.getRoutes().stream().map(Route::getRouteId).toList());
    }

    @Test
    void everyUrlAnswersOnItsOwnPortOnly() throws Exception {
        MappingCrawl crawl = new MappingCrawl(doors, client());

        assertThat(crawl.answeredElsewhere()).isEmpty();
        assertThat(crawl.notFoundAtHome(Door.AGENCIES, Door.MANAGEMENT))
                .as("but for a log that does not exist")
                .containsExactly("/api/v1/log/x/x");
    }

    @Test
    void aNoticeSignedByAnotherIsRefusedAndTheRefusalIsOnRecord() throws Exception {
        Sending forged = Sending.of(home, PST, "returnee.notified/ok").signedBy(home.seal(TestHome.POLICE));

        HttpResponse<String> answer = RunningDoors.post(
                client(), doors.url(Door.AGENCIES, "/api/v1/notices"), "application/cloudevents+json", forged.body());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"authenticate.party-mismatch\"");
    }

    @Test
    void aGoodNoticeIsAcceptedAndItsRepeatGetsTheSameAnswer() throws Exception {
        Sending sending = Sending.of(home, PST, "returnee.notified/ok");
        String body = sending.body();

        HttpResponse<String> first = RunningDoors.post(
                client(), doors.url(Door.AGENCIES, "/api/v1/notices"), "application/cloudevents+json", body);
        HttpResponse<String> again = RunningDoors.post(
                client(), doors.url(Door.AGENCIES, "/api/v1/notices"), "application/cloudevents+json", body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"canonical-xml", "cloudevents-json", "cloudevents-binary", "no-eformidling", "no-fiks"})
    void aNoticeInTheFormatOfItsSendersSystemIsDecidedLikeAnyOther(String format) throws Exception {
        Dialect dialect = Dialects.standard().find(format).orElseThrow();

        JsonNode canonical = answer(Sending.fresh(home, PST, "returnee.notified/ok"), null);
        JsonNode translated = answer(Sending.fresh(home, PST, "returnee.notified/ok"), dialect);

        assertThat(fields(translated)).isNotEmpty().isEqualTo(fields(canonical));
    }

    @Test
    void aMessageThatSaysSomethingElseThanItsEnvelopeIsRefused() throws Exception {
        Sending sending =
                Sending.fresh(home, PST, "returnee.notified/ok").envelope("type", "org.varsel.notice.withdrawn.v1");

        HttpResponse<String> answer = RunningDoors.post(
                client(),
                doors.url(Door.AGENCIES, "/api/v1/notices"),
                "application/cloudevents+json",
                sending.inFormat(Dialects.standard().find("cloudevents-json").orElseThrow()));

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.body()).contains("authenticate.");
    }

    private static JsonNode answer(Sending sending, @Nullable Dialect dialect) throws Exception {
        HttpResponse<String> answer = RunningDoors.post(
                client(),
                doors.url(Door.AGENCIES, "/api/v1/notices?dry-run=true"),
                "application/cloudevents+json",
                dialect == null ? sending.body() : sending.inFormat(dialect));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StrictJson.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** What was decided, field by field; ids and times differ. */
    private static List<String> fields(JsonNode answer) {
        return answer.findValues("fields").stream()
                .flatMap(fields -> StreamSupport.stream(fields.spliterator(), false))
                .map(JsonNode::toString)
                .toList();
    }

    /** No law permits a briefing yet; it is taken in, refused by the law and put on record without a subject. */
    @Test
    void aBriefingWalksThroughWithoutASubject() throws Exception {
        Sending sending = Sending.of(home, PST, "briefing.general/ok");

        HttpResponse<String> answer = RunningDoors.post(
                client(), doors.url(Door.AGENCIES, "/api/v1/notices"), "application/cloudevents+json", sending.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"state\":\"withheld\"");
    }

    private static HttpClient client() {
        return home.client(home.tls(PST));
    }
}
