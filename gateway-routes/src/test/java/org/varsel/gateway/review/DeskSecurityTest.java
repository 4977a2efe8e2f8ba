package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.review.account.Role;
import org.varsel.gateway.server.Door;

/** Who gets past the desk's door, over real TLS. */
@SuppressWarnings("NullAway.Init") // set before all tests
class DeskSecurityTest {
    private static final String NOTHING = UUID.randomUUID().toString();
    private static final Map<String, Role> USERS = Map.of(
            "officer", Role.COMPLIANCE_OFFICER,
            "auditor", Role.AUDITOR,
            "approver", Role.APPROVER,
            "operator", Role.OPERATOR,
            "frontline", Role.FRONTLINE);

    static Desk desk;
    static String disclosure;
    static String caseId;
    static String concern;
    static String receipt;
    static Map<String, Visitor> visitors = new HashMap<>();

    @BeforeAll
    static void open(@TempDir Path folder) {
        desk = Desk.open(folder);
        disclosure = desk.submit(TestHome.PST, "returnee.notified/ok", document -> {});
        desk.submit(TestHome.POLICE, "returnee.notified/relay", document -> {});
        caseId = desk.store()
                .sql("SELECT case_id FROM hold_case")
                .query(String.class)
                .single();
        USERS.keySet().forEach(user -> visitors.put(user, desk.signedIn(user)));
        Visitor frontline = visitor("frontline");
        frontline.get("/concern");
        concern = frontline.post("/concern", ConcernDeskTest.filled()).location();
        receipt = desk.store()
                .sql("SELECT receipt_id FROM receipt WHERE kind = 'R1' AND submission_id ="
                        + " (SELECT submission_id FROM submission WHERE notice_id = ?)")
                .param(concern.substring("/concern/".length()))
                .query(String.class)
                .single();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    static Stream<Pages.Page> pages() {
        return Pages.ALL.stream();
    }

    static Stream<Pages.Page> pagesBehindSignIn() {
        return pages().filter(page -> page.open() != Pages.Open.EVERYBODY);
    }

    static Stream<Pages.Page> pagesOfRoles() {
        return pages().filter(page -> page.open() == Pages.Open.ROLES);
    }

    private static String address(Pages.Page page) {
        return page.path()
                .replace("/concern/{id}", concern)
                .replace("{receipt}", receipt)
                .replace("{id}", page.path().startsWith("/holds") ? caseId : disclosure)
                .replace("{domain}", "no-eos")
                .replace("/**", "/desk/desk.css");
    }

    private static Visitor visitor(String user) {
        return Objects.requireNonNull(visitors.get(user));
    }

    @ParameterizedTest
    @MethodSource("pagesBehindSignIn")
    void askToSignInFirst(Pages.Page page) {
        Visitor stranger = desk.visitor();
        stranger.get("/sign-in");

        Visitor.Page answer = page.changes() ? stranger.post(address(page), Map.of()) : stranger.get(address(page));

        assertThat(answer.status()).isIn(302, 303);
        assertThat(answer.location()).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/disclosures/x/y", "/static/desk/desk.css", "/webjars/govuk-frontend/x", "/error"})
    void tellStrangersNothingAboutWhatThereIs(String path) {
        Visitor.Page answer = desk.visitor().get(path);

        assertThat(answer.status()).isIn(303, 404);
        assertThat(answer.body()).doesNotContain("govuk-frontend-supported");
    }

    @ParameterizedTest
    @MethodSource("pagesOfRoles")
    void openForTheirRolesAndDoNotExistForOthers(Pages.Page page) {
        USERS.forEach((user, role) -> {
            Visitor visitor = visitor(user);
            visitor.get("/");

            Visitor.Page answer = page.changes() ? visitor.post(address(page), Map.of()) : visitor.get(address(page));

            if (page.roles().contains(role)) {
                assertThat(answer.status()).as("%s %s", user, page).isIn(200, 400);
            } else {
                assertThat(answer.status()).as("%s %s", user, page).isEqualTo(404);
                assertThat(answer.body()).contains("Page not found").doesNotContain(disclosure, caseId);
            }
        });
    }

    @Test
    void operatorsSeeNoPersonOnAnyPage() {
        Visitor operator = visitor("operator");

        for (Pages.Page page : Pages.ALL) {
            if (!page.changes()) {
                assertThat(operator.get(address(page)).body())
                        .as(page.path())
                        .doesNotContain("Oppdiktsen", Desk.NUMBER, "identity.", "Vaktsen");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void refuseFormsWithoutTheSessionsToken(Pages.Page page) {
        if (page.changes()) {
            Visitor officer = visitor("officer");

            Visitor.Page answer = officer.post(address(page), Map.of("use", "lawfulness"), "forged");

            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void signOutEndsTheSession() {
        Visitor auditor = desk.signedIn("auditor");

        auditor.post("/sign-out", Map.of());

        assertThat(auditor.get("/disclosures").location()).startsWith("/sign-in");
    }

    @Test
    void sessionIdChangesAtSignIn() {
        Visitor visitor = desk.visitor();
        visitor.get("/sign-in");
        String before = visitor.session();

        visitor.post("/sign-in", Map.of("user", "auditor", "password", Desk.PASSWORD));

        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void cookieIsOfThisHostAloneAndOutOfReachOfScripts() {
        String cookie = desk.visitor()
                .get("/sign-in")
                .answer()
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");

        assertThat(cookie)
                .startsWith("__Host-varsel-desk=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void answersTellTheBrowserToBeStrict() {
        for (Visitor.Page page : List.of(
                desk.visitor().get("/sign-in"),
                visitor("officer").get("/disclosures/" + disclosure),
                visitor("officer").get("/nothing"))) {
            var headers = page.answer().headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "http");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Strict-Transport-Security").orElse(""))
                    .contains("max-age=31536000");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
            assertThat(page.body()).doesNotContain("<script", "style=", "onclick", "javascript:");
        }
    }

    @Test
    void stylesNameNeitherTypefaceNorCrestOfAnotherGovernment() {
        Visitor.Page css = desk.visitor().get("/assets/govuk-frontend.css");

        assertThat(css.status()).isEqualTo(200);
        assertThat(css.body()).doesNotContain("GDS Transport", "crest", "@font-face", "/assets/fonts");
    }

    @Test
    void deskIsOnItsOwnPortOnly() throws Exception {
        HttpClient agency = desk.home().client(desk.home().tls(TestHome.PST));
        HttpClient plain = desk.home().client(null);
        for (Pages.Page page : Pages.ALL) {
            assertThat(status(agency, Door.AGENCIES, address(page)))
                    .as(page.path())
                    .isEqualTo(404);
            assertThat(status(plain, Door.MANAGEMENT, address(page)))
                    .as(page.path())
                    .isEqualTo(404);
        }
    }

    private static int status(HttpClient client, Door door, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(desk.url(door, path)).GET().build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/desk/%2e%2e/%2e%2e/application.yaml",
                "/assets/desk/..%2f..%2fapplication.yaml",
                "/assets/desk/%252e%252e/application.yaml",
                "/assets/desk/..;/..;/application.yaml",
                "/assets/desk/%5c..%5capplication.yaml",
                "/disclosures/%2e%2e/status"
            })
    void pathsWithDotsLeadNowhere(String path) {
        Visitor.Page answer = visitor("officer").get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("spring:", "Waiting to be sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR 1=1 --",
                "x%' OR '1'='1",
                "\"; DROP TABLE disclosure; --",
                "no.21%",
                "../../etc/passwd",
                "<script>alert(1)</script>"
            })
    void filtersTakeNoSql(String text) {
        Visitor officer = visitor("officer");
        for (String filter :
                List.of("state", "outcome", "type", "sender", "recipient", "rule", "from", "to", "after")) {
            Visitor.Page answer =
                    officer.get("/disclosures?" + filter + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script");
            if (!filter.equals("after")) {
                assertThat(answer.body()).contains("There is a problem").doesNotContain(disclosure);
            }
        }
        assertThat(officer.get("/disclosures").body()).contains(disclosure);
    }

    @Test
    void personSearchTakesNoSqlAndKeepsNothingOfWhatWasTyped() throws IOException {
        Visitor officer = visitor("officer");
        officer.get("/person");
        String canary = "' OR '1'='1 canary-4711";

        Visitor.Page answer = officer.post(
                "/person",
                Map.of(
                        "by",
                        "number",
                        "type",
                        "no-fnr",
                        "number",
                        canary,
                        "use",
                        "lawfulness",
                        "reason",
                        "A test of the desk"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Nothing was found").doesNotContain("canary-4711", disclosure);
        assertThat(canaries("canary-4711")).isEmpty();
    }

    private static List<Path> canaries(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(desk.home().home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Test
    void anothersCaseDoesNotExist() {
        Visitor stranger = desk.signedIn("stranger");
        Visitor approver = visitor("approver");

        assertThat(approver.get("/holds/" + caseId).status()).isEqualTo(200);
        for (String id : List.of(caseId, NOTHING, "x", "%27")) {
            assertThat(stranger.get("/holds/" + id).status()).isEqualTo(404);
        }
        assertThat(stranger.post("/holds/" + caseId + "/open", Map.of("reason", "I am curious about it"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(
                                "/holds/" + caseId + "/answer",
                                Map.of("decision", "agree", "reason", "I would like it to leave"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anothersLogDoesNotExist() {
        Visitor eos = desk.signedIn("eos");
        String other = desk.store()
                .sql("SELECT disclosure_id FROM disclosure WHERE domain = 'no-datatilsynet'"
                        + " AND type = 'returnee.notified.v1'")
                .query(String.class)
                .single();

        assertThat(eos.get("/disclosures").body()).contains(disclosure).doesNotContain(other);
        assertThat(eos.get("/disclosures/" + disclosure).status()).isEqualTo(200);
        assertThat(eos.get("/disclosures/" + other).status()).isEqualTo(404);
        assertThat(eos.get("/log/no-datatilsynet").status()).isEqualTo(404);
    }

    @Test
    void oneTimePasswordIsGoodForChoosingAnotherAndNothingElse() throws IOException {
        Visitor visitor = desk.visitor();
        assertThat(visitor.signIn("fresh", Desk.ONE_TIME).location()).isEqualTo("/new-password");
        assertThat(visitor.get("/disclosures").location()).isEqualTo("/new-password");
        visitor.get("/new-password");
        assertThat(newPassword(visitor, "short").body()).contains("at least 12 characters");
        assertThat(newPassword(visitor, Desk.ONE_TIME).status()).isEqualTo(400);

        assertThat(newPassword(visitor, "an entirely new password").location()).startsWith("/");

        assertThat(visitor.get("/disclosures").status()).isEqualTo(200);
        assertThat(desk.visitor().signIn("fresh", Desk.ONE_TIME).location()).startsWith("/sign-in");
        assertThat(desk.visitor().signIn("fresh", "an entirely new password").location())
                .isEqualTo("/");
        Path file = Desk.accountsFile(desk.home());
        assertThat(Files.readString(file)).doesNotContain("an entirely new password", Desk.ONE_TIME);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static Visitor.Page newPassword(Visitor visitor, String fresh) {
        return visitor.post("/new-password", Map.of("present", Desk.ONE_TIME, "fresh", fresh, "again", fresh));
    }

    @Test
    void guessingHasToWaitEvenWithTheRightPassword() {
        Visitor visitor = desk.visitor();
        for (int i = 0; i < 5; i++) {
            visitor.signIn("other", "guess number " + i);
        }

        Visitor.Page right = visitor.signIn("other", Desk.ONE_TIME);

        assertThat(right.answer().headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("said=wait"));
        assertThat(visitor.get("/sign-in?said=wait").body()).contains("Too many attempts");
    }

    @Test
    void languageFormLeadsToThisDeskOnly() {
        Visitor officer = visitor("officer");
        officer.get("/");
        for (String evil :
                List.of("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            assertThat(officer.post("/language", Map.of("language", "en", "here", evil))
                            .location())
                    .isEqualTo("/");
        }
        assertThat(officer.post("/language", Map.of("language", "en", "here", "/disclosures?outcome=denied"))
                        .location())
                .isEqualTo("/disclosures?outcome=denied");
    }
}
