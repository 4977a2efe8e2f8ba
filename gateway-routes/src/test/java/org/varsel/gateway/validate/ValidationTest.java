package org.varsel.gateway.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.authenticate.AuthenticMessage;
import org.varsel.gateway.authenticate.Evidence;
import org.varsel.gateway.party.PartyRegistries;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.type.MessageTypes;

@SuppressWarnings("NullAway.Init") // set before all tests
class ValidationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Path EXAMPLES = Path.of("../schemas/examples");

    static PartyRegistry registry;
    static org.varsel.gateway.validate.Validation room;

    @BeforeAll
    static void room(@TempDir Path folder) {
        registry = PartyRegistries.of(TestHome.in(folder));
        room = new org.varsel.gateway.validate.Validation(
                MessageTypes.standard(),
                new FormCheck(
                        NoticeSchemas.standard(),
                        Validation.buildDefaultValidatorFactory().getValidator()),
                new RegistryRules(registry),
                new TimeRules(Duration.ofMinutes(5)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        "returnee.notified/ok, 310000000",
        "returnee.notified/relay, 310000108",
        "detention.releasePlanned/ok, 310000205",
        "notice.withdrawn/ok, 310000205",
        "release.agreed/ok, 310000000",
        "release.vetoed/ok, 310000000",
        "returnee.notified/names, 310000000",
        "detention.admitted/ok, 310000205",
        "detention.leave/ok, 310000205",
        "detention.leave/started, 310000205",
        "detention.leave/ended, 310000205",
        "detention.leave/not-returned, 310000205",
        "detention.transferred/ok, 310000205",
        "detention.released/ok, 310000205",
        "detention.absconded/ok, 310000205",
        "concern.referred/ok, 310000302",
        "concern.outcome/ok, 310000108",
        "info.requested/ok, 310000108",
        "info.requested/by-number, 310000108",
        "info.answered/ok, 310000302",
        "contact.assigned/ok, 310000302",
        "notice.corrected/ok, 310000205",
        "briefing.general/ok, 310000000"
    })
    void goodExamplesAreValid(String example, String sender) {
        ObjectNode document = Sending.example(example);

        ValidNotice notice = room.notice(message(sender, document));

        assertThat(notice.sender().id().value()).isEqualTo(sender);
        assertThat(notice.type().id())
                .isEqualTo(document.path("header").path("type").asText());
        assertThat(notice.document()).isEqualTo(document);
        assertThat(notice.canonical()).isEqualTo(Jcs.canonical(document));
        assertThat(notice.contentSha256())
                .isEqualTo("cb5e61154f27d638402bb24f8367f22b01722e22d08225db7af30bdbffca80dc"); // of "jws"
    }

    static Stream<Path> badExamples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("bad-.*\\.json"))
                    .filter(file -> !file.getFileName().toString().endsWith(".expect.json"))
                    .filter(file -> !file.startsWith(EXAMPLES.resolve("receipts")))
                    .filter(ValidationTest::isWellFormed)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** What is not strict JSON was refused one room before. */
    private static boolean isWellFormed(Path file) {
        try {
            Path expectation = file.resolveSibling(file.getFileName().toString().replace(".json", ".expect.json"));
            return !Files.readString(expectation).contains("\"stage\": \"json\"");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("badExamples")
    void badExamplesAreRefusedWithoutAValue(Path file) throws IOException {
        JsonNode tree = org.varsel.schemas.json.StrictJson.mapper().readTree(Files.readAllBytes(file));
        ObjectNode document = (ObjectNode) tree;
        String sender = document.path("header").path("sender").path("value").asText();

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(sender, document)));

        assertThat(refusal).isNotNull();
        assertThat(refusal.code().room()).isEqualTo("validate");
        assertThat(refusal.party()).isPresent();
        assertThat(refusal.findings())
                .allSatisfy(finding -> assertThat(finding.detail()).isNotBlank());
        String said = refusal.getMessage() + refusal.findings();
        assertThat(said).doesNotContain("Oppdiktsen", "17859400078", "Oppdiktet gate");
    }

    @Test
    void oddThingsBecomeWarnings() {
        ObjectNode document = Sending.example("returnee.notified/warn");

        ValidNotice notice = room.notice(message(PST, document));

        assertThat(notice.warnings()).isNotEmpty().allSatisfy(warning -> {
            assertThat(warning.pointer()).startsWith("/");
            assertThat(warning.detail()).isNotBlank();
        });
    }

    @Test
    void whatOnlyTheGatewaySendsIsRefusedFromEveryParty() {
        for (String party : List.of(PST, POLICE, PRISON, BERGEN)) {
            ObjectNode document = Sending.example("retention.due/ok");
            for (String role : List.of("sender", "originator")) {
                ((ObjectNode) document.path("header"))
                        .putObject(role)
                        .put("scheme", "0192")
                        .put("value", party);
            }

            Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(party, document)));

            assertThat(refusal.code()).as(party).isEqualTo(ErrorCode.VALIDATE_ROLE_NOT_PERMITTED);
            assertThat(refusal.pointer()).hasValue("/header/type");
        }
    }

    @Test
    void anUnknownTypeIsRefused() {
        Rejected refusal = refused(PST, header -> header.put("type", "returnee.notified.v9"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_TYPE_UNKNOWN);
        assertThat(refusal.pointer()).hasValue("/header/type");
    }

    @Test
    void aCategoryOfAnotherTypeIsRefused() {
        ObjectNode document = ok();
        ((ObjectNode) document.path("content")).putObject("detention").put("custodyId", "x");

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(PST, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_CATEGORY_FORBIDDEN);
        assertThat(refusal.findings()).extracting(Finding::pointer).containsExactly("/content/detention");
    }

    @Test
    void anUnknownPurposeHasItsOwnCode() {
        ObjectNode document = ok();
        ((ObjectNode) document.path("legal")).put("purpose", "curiosity");

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(PST, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_PURPOSE_UNKNOWN);
        assertThat(refusal.pointer()).hasValue("/legal/purpose");
    }

    @Test
    void anExpiredNoticeIsRefused() {
        Rejected refusal = refused(PST, header -> header.put("expiresAt", "2026-11-23T10:00:00Z"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_EXPIRED);
    }

    @Test
    void aNoticeRecordedInTheFutureIsRefusedBeyondTheSkew() {
        Rejected refusal = refused(PST, header -> header.put("recordedAt", "2026-11-23T10:05:01Z"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_CLOCK);
        assertThat(room.notice(message(PST, change(header -> header.put("recordedAt", "2026-11-23T10:04:59Z"))))
                        .sender()
                        .id()
                        .value())
                .isEqualTo(PST);
    }

    @Test
    void anActualEventOfTheFutureIsRefused() {
        Rejected refusal = refused(PST, header -> header.put("occurredAt", "2026-12-24T10:00:00Z")
                .put("recordedAt", "2026-11-23T09:00:00Z"));

        assertThat(refusal.code()).isIn(ErrorCode.VALIDATE_CLOCK, ErrorCode.VALIDATE_CONSTRAINT);
    }

    @Test
    void aSenderWithoutTheRoleIsRefused() {
        ObjectNode document = change(header -> {
            header.putObject("sender").put("scheme", "0192").put("value", PRISON);
            header.putObject("originator").put("scheme", "0192").put("value", PRISON);
        });

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(PRISON, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_ROLE_NOT_PERMITTED);
        assertThat(refusal.pointer()).hasValue("/header/type");
    }

    @Test
    void aRecipientThatIsNotRegisteredIsRefused() {
        assertThat(refused(PST, header -> recipient(header, "310000604", "police"))
                        .code())
                .isEqualTo(ErrorCode.VALIDATE_RECIPIENT_UNKNOWN);
    }

    @Test
    void aRecipientInARoleThatItDoesNotHoldIsRefused() {
        assertThat(refused(PST, header -> recipient(header, POLICE, "municipality.social_services"))
                        .code())
                .isEqualTo(ErrorCode.VALIDATE_RECIPIENT_UNKNOWN);
    }

    @Test
    void aRoleThatTheTypeDoesNotKnowIsRefused() {
        Rejected refusal = refused(PST, header -> recipient(header, PRISON, "prison"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_ROLE_NOT_PERMITTED);
        assertThat(refusal.pointer()).hasValue("/header/permittedRecipient/0/role");
    }

    @Test
    void theSenderIsNotItsOwnRecipient() {
        ObjectNode document = Sending.example("returnee.notified/relay");
        recipient((ObjectNode) document.path("header"), POLICE, "police");

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(POLICE, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_ROLE_NOT_PERMITTED);
    }

    @Test
    void aPartyNamedTwiceIsRefused() {
        ObjectNode document = Sending.example("returnee.notified/relay");
        ObjectNode header = (ObjectNode) document.path("header");
        recipient(header, BERGEN, "municipality.social_services");
        ((ArrayNode) header.path("permittedRecipient"))
                .addObject()
                .put("scheme", "0192")
                .put("value", BERGEN)
                .put("role", "municipality.prevention_officer");

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(POLICE, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_ROLE_NOT_PERMITTED);
        assertThat(refusal.pointer()).hasValue("/header/permittedRecipient/1");
    }

    @Test
    void aRelayWithoutItsPrincipalIsRefused() {
        ObjectNode document = Sending.example("returnee.notified/relay");
        ((ObjectNode) document.path("header")).remove("onBehalfOf");

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(POLICE, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_ORIGINATOR);
    }

    @Test
    void onesOwnNoticeIsOnNobodysBehalf() {
        Rejected refusal = refused(
                PST,
                header -> header.putObject("onBehalfOf").put("scheme", "0192").put("value", POLICE));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_ORIGINATOR);
    }

    @Test
    void anOriginatorThatIsNotRegisteredIsRefused() {
        Rejected refusal = refused(
                PST,
                header -> header.putObject("originator").put("scheme", "0192").put("value", "310000604"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_ORIGINATOR);
    }

    @Test
    void anotherCountrysLawIsNotTheSenders() {
        ObjectNode document = ok();
        ((ObjectNode) document.path("legal")).put("jurisdiction", "DK");

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(PST, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_JURISDICTION);
    }

    @Test
    void twoNumbersOfOneRegisterAreTwoPeople() {
        ObjectNode document = ok();
        ArrayNode identifiers = (ArrayNode) document.at("/content/identifier/identifier");
        ObjectNode other = ((ObjectNode) identifiers.get(0)).deepCopy();
        other.put("notation", otherSyntheticNumber());
        identifiers.add(other);

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(PST, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_MULTI_SUBJECT);
    }

    @Test
    void severalPlacesAreToldAtOnce() {
        ObjectNode document = ok();
        ((ObjectNode) document.at("/content/identity")).remove("fullName");
        ((ObjectNode) document.path("header")).put("noticeVersion", "one");

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.notice(message(PST, document)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_SCHEMA);
        assertThat(Set.copyOf(refusal.findings().stream().map(Finding::pointer).toList()))
                .hasSizeGreaterThan(1);
    }

    private static Rejected refused(String sender, Consumer<ObjectNode> headerChange) {
        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> room.notice(message(sender, change(headerChange))));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static ObjectNode change(Consumer<ObjectNode> headerChange) {
        ObjectNode document = ok();
        headerChange.accept((ObjectNode) document.path("header"));
        return document;
    }

    private static ObjectNode ok() {
        return Sending.example("returnee.notified/ok");
    }

    private static void recipient(ObjectNode header, String org, String role) {
        header.putArray("permittedRecipient")
                .addObject()
                .put("scheme", "0192")
                .put("value", org)
                .put("role", role);
    }

    /** Another number of the synthetic range (month plus 80) with the right check digits. */
    private static String otherSyntheticNumber() {
        for (int serial = 900; serial < 999; serial++) {
            String nine = "178594" + serial;
            int first = check(nine, List.of(3, 7, 6, 1, 8, 9, 4, 5, 2));
            int second = first > 9 ? 10 : check(nine + first, List.of(5, 4, 3, 2, 7, 6, 5, 4, 3, 2));
            String number = nine + first + second;
            if (first < 10 && second < 10 && !number.equals("17859400078")) {
                return number;
            }
        }
        throw new AssertionError("no number");
    }

    private static int check(String digits, List<Integer> weights) {
        int sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }

    private static AuthenticMessage message(String sender, ObjectNode document) {
        byte[] canonical;
        try {
            canonical = Jcs.canonical(document);
        } catch (org.varsel.schemas.json.MalformedJson e) {
            canonical = document.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        return new AuthenticMessage(
                registry.byId("0192", sender).orElseThrow(),
                "e-1",
                document.path("header").path("type").asText(),
                canonical,
                Evidence.ofJws("jws"),
                false,
                NOW,
                "c");
    }
}
