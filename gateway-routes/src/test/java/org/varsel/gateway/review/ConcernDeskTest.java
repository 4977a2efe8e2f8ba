package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.record.StoredNotices;
import org.varsel.gateway.server.Door;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.workbasket.WorkBasket;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.schemas.json.StrictJson;

/** The form for frontline staff, from sign-in to the police's inbox. */
@SuppressWarnings("NullAway.Init") // set before all tests
class ConcernDeskTest {
    static final String POLICE = "police 0192:" + Danes.POLICE;

    private static final Pattern RECEIPT = Pattern.compile("href=\"(/concern/[0-9a-f-]+/receipts/[0-9a-f-]+)\"");

    static Desk desk;
    static Visitor frontline;

    @BeforeAll
    static void open(@TempDir Path folder) {
        desk = Desk.open(folder);
        frontline = desk.signedIn("frontline");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    static Map<String, String> filled() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("noticeId", UUID.randomUUID().toString()),
                Map.entry("recipient", POLICE),
                Map.entry("fullName", "Skisse Tænktsen"),
                Map.entry("dateOfBirth", "1999-04-30"),
                Map.entry("municipality", "0101"),
                Map.entry("observedOn", "2026-10"),
                Map.entry("indicator", "statements"),
                Map.entry("narrative", "Two colleagues heard him praise an attack.\r\nThey were afraid."),
                Map.entry("otherAgencies", "Opdigtet skole (demo)"),
                Map.entry("reporterRole", "youth-work"),
                Map.entry("reporterName", "Kladde Reportersen"),
                Map.entry("protectReporter", "yes"),
                Map.entry("informed", "no"),
                Map.entry("reasonNot", "later"),
                Map.entry("purpose", "prevent-crime"),
                Map.entry("necessity", "The police must be able to prevent what he speaks of."),
                Map.entry("fact-memberPresent", "yes"),
                Map.entry("do", "file")));
    }

    private static Visitor.Page file(Map<String, String> form) {
        frontline.get("/concern");
        return frontline.post("/concern", form);
    }

    @Test
    void aFiledConcernReachesThePoliceAsFarAsTheLawPermits() throws Exception {
        Map<String, String> form = filled();
        long entries = desk.entries("submission");

        Visitor.Page answer = file(form);

        assertThat(answer.status()).as(answer.body()).isIn(302, 303);
        assertThat(answer.location()).isEqualTo("/concern/" + form.get("noticeId"));
        Visitor.Page filed = frontline.get(answer.location());
        assertThat(filed.status()).isEqualTo(200);
        assertThat(filed.body())
                .contains("The concern is filed", String.valueOf(form.get("noticeId")), "the law permits it")
                .doesNotContain("Tænktsen", "colleagues", "??");
        assertThat(desk.entries("submission")).isEqualTo(entries + 1);
        JsonNode read = received(String.valueOf(form.get("noticeId")));
        ObjectNode disclosure = (ObjectNode) read.path("disclosure");
        assertThat(disclosure.at("/content/identity/fullName").asText()).isEqualTo("Skisse Tænktsen");
        assertThat(disclosure.at("/content/concern/narrative").asText())
                .isEqualTo("Two colleagues heard him praise an attack.\nThey were afraid.");
        assertThat(disclosure.at("/content/reporter").isMissingNode()).isTrue();
        assertThat(disclosure.at("/header/sender/value").asText()).isEqualTo(Danes.MUNICIPALITY);
        WorkBasket dialect = new WorkBasket();
        var message = MessageJson.read(read.path("message"));
        assertThat(dialect.check(Profile.DISCLOSURE, message)).isEmpty();
        assertThat(dialect.read(Profile.DISCLOSURE, message)).isEqualTo(disclosure);
    }

    private static JsonNode received(String noticeId) throws Exception {
        HttpResponse<String> inbox = RunningDoors.get(
                desk.home().client(desk.danes().policeTls()), desk.url(Door.AGENCIES, "/api/v1/inbox?max=50"));
        assertThat(inbox.statusCode()).isEqualTo(200);
        var seals = desk.home().gatewaySeals();
        for (JsonNode delivery :
                StrictJson.parse(inbox.body().getBytes(StandardCharsets.UTF_8)).path("deliveries")) {
            String jws = new String(
                    Jwe.decrypt(
                            delivery.at("/data/jwe").asText(),
                            ContentTypes.DISCLOSURE,
                            desk.danes().policeSeal()),
                    StandardCharsets.US_ASCII);
            JsonNode content =
                    StrictJson.parse(Jws.verify(jws, ContentTypes.DISCLOSURE, print -> seals.byThumbprint(print)
                                    .map(SealKey::certificate))
                            .payload());
            if (content.at("/disclosure/header/noticeId").asText().equals(noticeId)) {
                return content;
            }
        }
        throw new AssertionError("the police got nothing of " + noticeId);
    }

    @Test
    void whatIsKeptAsEvidenceIsTheGatewaysWordOnWhoFiled() {
        Map<String, String> form = filled();
        file(form);
        String submission = desk.store()
                .sql("SELECT submission_id FROM submission WHERE notice_id = ?")
                .param(form.get("noticeId"))
                .query(String.class)
                .single();

        ValidNotice stored = desk.context().getBean(StoredNotices.class).load(UUID.fromString(submission));

        String jws = new String(stored.evidence().signed(), StandardCharsets.US_ASCII);
        var seals = desk.home().gatewaySeals();
        JsonNode word = StrictJson.parse(Jws.verify(jws, ContentTypes.FILING, print -> seals.byThumbprint(print)
                        .map(SealKey::certificate))
                .payload());
        assertThat(word.at("/filing/user").asText()).isEqualTo("frontline");
        assertThat(word.at("/filing/name").asText()).isEqualTo("Test frontline");
        assertThat(word.at("/filing/party").asText()).isEqualTo("0192:" + Danes.MUNICIPALITY);
        assertThat(StrictJson.parse(new Base64URL(jws.split("\\.", 2)[0]).decode())
                        .path("typ")
                        .asText())
                .isNotEqualTo(ContentTypes.SUBMISSION);
        assertThat(stored.document()).isEqualTo(word.path("submission"));
        assertThat(stored.sender().id().value()).isEqualTo(Danes.MUNICIPALITY);
    }

    @Test
    void receiptsCanBeTakenAwayAndHoldNothingAboutThePerson() {
        Visitor.Page filed = frontline.get(file(filled()).location());
        List<String> links = new ArrayList<>();
        Matcher link = RECEIPT.matcher(filed.body());
        while (link.find()) {
            links.add(link.group(1));
        }
        var seals = desk.home().gatewaySeals();
        List<String> kinds = new ArrayList<>();

        for (String each : links) {
            Visitor.Page receipt = frontline.get(each);
            assertThat(receipt.status()).isEqualTo(200);
            assertThat(receipt.answer()
                            .headers()
                            .firstValue("Content-Disposition")
                            .orElse(""))
                    .startsWith("attachment");
            JsonNode said =
                    StrictJson.parse(Jws.verify(receipt.body(), ContentTypes.RECEIPT, print -> seals.byThumbprint(print)
                                    .map(SealKey::certificate))
                            .payload());
            kinds.add(said.path("kind").asText());
            assertThat(said.toString()).doesNotContain("Tænktsen", "colleagues");
        }

        assertThat(kinds).contains("R1", "R2");
    }

    @Test
    void aSecondPressFilesNothingMore() {
        Map<String, String> form = filled();
        file(form);
        long entries = desk.entries("submission");

        Visitor.Page again = file(form);

        assertThat(again.location()).isEqualTo("/concern/" + form.get("noticeId"));
        assertThat(desk.entries("submission")).isEqualTo(entries);
    }

    @Test
    void anEmptyFormSaysAtEachFieldWhatIsMissing() {
        long entries = desk.entries("submission");

        Visitor.Page page = file(Map.of("do", "file"));

        assertThat(page.status()).isEqualTo(400);
        for (String field : List.of(
                "recipient",
                "fullName",
                "dateOfBirth",
                "indicator",
                "narrative",
                "reporterRole",
                "protectReporter",
                "informed",
                "purpose",
                "necessity")) {
            assertThat(page.body())
                    .contains("href=\"#" + field + "\"", "id=\"" + field + "\"", "id=\"" + field + "-error\"");
        }
        assertThat(page.body()).contains("Write the name of the person.").doesNotContain("??");
        assertThat(desk.entries("submission")).isEqualTo(entries);
    }

    @Test
    void whatTheSchemaRefusesIsSaidAtItsField() {
        Map<String, String> wrong = Map.of(
                "fullName", "Skisse \u202Etsen",
                "dateOfBirth", "1999-02-31",
                "municipality", "no such place!",
                "observedOn", "2026-13",
                "narrative", "x".repeat(4001),
                "otherAgencies", "a\n".repeat(11));
        wrong.forEach((field, value) -> {
            Map<String, String> form = filled();
            form.put(field, value);

            Visitor.Page page = file(form);

            assertThat(page.status()).as(field).isEqualTo(400);
            assertThat(page.body()).as(field).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        });
    }

    @Test
    void aChildNeedsNameAndRole() {
        Map<String, String> form = filled();
        form.put("childBorn0", "2015");
        form.put("childName1", "Kladde Barnesen");

        Visitor.Page page = file(form);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#childName0\"", "href=\"#childRole1\"");
    }

    @Test
    void scriptsThatAreTypedAreShownAsText() {
        Map<String, String> form = filled();
        form.put("fullName", "\"><script>alert(1)</script>");
        form.put("narrative", "</textarea><script>alert(2)</script>");
        form.remove("purpose");

        Visitor.Page page = file(form);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("<script").contains("&lt;script&gt;alert(2)");
    }

    @Test
    void keepWorkingSendsNothingAndLosesNothing() {
        long entries = desk.entries("submission");
        Map<String, String> form = filled();
        form.put("do", "keep");

        Visitor.Page page = file(form);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Nothing was sent",
                        "Two colleagues heard",
                        "Skisse Tænktsen",
                        String.valueOf(form.get("noticeId")))
                .doesNotContain("name=\"language\"");
        assertThat(desk.entries("submission")).isEqualTo(entries);
    }

    @Test
    void nobodyFilesForAnotherParty() {
        Map<String, String> form = filled();
        form.put("party", "0192:310000302");
        form.put("sender", "0192:310000302");
        file(form);

        assertThat(desk.store()
                        .sql("SELECT sender FROM submission WHERE notice_id = ?")
                        .param(form.get("noticeId"))
                        .query(String.class)
                        .single())
                .isEqualTo("0192:" + Danes.MUNICIPALITY);
    }

    @Test
    void onlyWhomARuleCanPermitIsOfferedAndTaken() {
        Visitor.Page page = frontline.get("/concern");
        assertThat(page.body()).contains(POLICE).doesNotContain("0192:310000108", "0192:310000000");
        Map<String, String> form = filled();
        form.put("recipient", "police 0192:310000108");

        assertThat(file(form).body()).contains("href=\"#recipient\"");
    }

    @Test
    void aConcernOfAnotherSessionDoesNotExist() {
        String place = file(filled()).location();
        Matcher receipt = RECEIPT.matcher(frontline.get(place).body());
        assertThat(receipt.find()).isTrue();

        Visitor other = desk.signedIn("frontline");

        assertThat(other.get(place).status()).isEqualTo(404);
        assertThat(other.get(receipt.group(1)).status()).isEqualTo(404);
        assertThat(frontline.get("/concern/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whatWasTypedAndNotFiledIsNowhere() throws IOException {
        Map<String, String> form = filled();
        form.put("narrative", "canary-0815 of a form");
        form.remove("purpose");
        file(form);

        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(desk.home().home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("canary-0815")) {
                    found.add(file);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void frontlineStaffSeeTheFormAndNothingElse() {
        assertThat(frontline.get("/").body())
                .contains("href=\"/concern\"")
                .doesNotContain("href=\"/disclosures\"", "href=\"/person\"", "href=\"/log\"", "href=\"/holds\"");
    }
}
