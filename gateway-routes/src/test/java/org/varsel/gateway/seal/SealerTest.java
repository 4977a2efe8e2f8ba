package org.varsel.gateway.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.POLICE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.certificate.ByDate;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.JoseRefused;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.VerifiedJws;
import org.varsel.gateway.minimise.Minimiser;
import org.varsel.gateway.translate.TranslatedNotice;
import org.varsel.gateway.translate.Translator;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.Opening;
import org.varsel.log.entry.SlotValue;
import org.varsel.log.entry.Slots;
import org.varsel.policies.Outcome;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

@SuppressWarnings("NullAway.Init") // set before each test
class SealerTest {
    @TempDir
    Path folder;

    Deciding decide;
    SealKey gateway;

    @BeforeEach
    void rooms() {
        decide = Deciding.in(folder);
        gateway = decide.home().gatewaySeal();
    }

    @Test
    void theRecipientAloneReadsWhatTheGatewaySigned() {
        SealedNotice sealed = seal(translated());

        byte[] jws =
                Jwe.decrypt(sealed.jwe(), ContentTypes.DISCLOSURE, decide.home().seal(POLICE));
        VerifiedJws verified = Jws.verify(
                new String(jws, StandardCharsets.US_ASCII),
                ContentTypes.DISCLOSURE,
                thumbprint -> Optional.of(gateway.certificate()));

        assertThat(verified.payload()).isEqualTo(sealed.payload());
        assertThat(verified.signer()).isEqualTo(gateway.certificate());
        assertThat(catchThrowableOfType(
                        JoseRefused.class, () -> Jwe.decrypt(sealed.jwe(), ContentTypes.DISCLOSURE, gateway)))
                .isNotNull();
    }

    @Test
    void theEntryCommitsToTheVeryBytes() {
        SealedNotice sealed = seal(translated());

        assertThat(sealed.entry().text(EntryMember.MSG))
                .hasValue(Digests.message(sealed.msgSalt(), sealed.jwe().getBytes(StandardCharsets.US_ASCII)));
        assertThat(LogEntry.parse(sealed.entry().bytes()).type()).isEqualTo(EntryType.DISCLOSURE);
    }

    @Test
    void theOpeningsAreThoseOfTheReleasedSlotsAndFitTheEntry() {
        TranslatedNotice translated = translated();
        SealedNotice sealed = seal(translated);

        JsonNode payload = StrictJson.parse(sealed.payload());
        List<Opening> openings = new ArrayList<>();
        payload.path("openings").forEach(opening -> openings.add(Opening.parse(opening.textValue())));

        List<String> released = new ArrayList<>(List.of(SlotValue.SUBJECT_REF));
        sealed.ruling()
                .decision()
                .fields(Outcome.RELEASE)
                .forEach(field -> released.add(field.field().toString()));
        assertThat(openings)
                .extracting(opening -> opening.value().field())
                .containsExactlyInAnyOrderElementsOf(released);
        assertThat(sealed.entry().slots())
                .containsAll(openings.stream().map(Opening::digest).toList());
        for (Opening opening : openings) {
            String[] path = opening.value().field().split("\\.", 2);
            JsonNode read = path[0].equals("header")
                    ? payload.at("/disclosure/header/subjectRef")
                    : payload.path("disclosure").path("content").path(path[0]).path(path[1]);
            assertThat(Jcs.text(Collections.singletonMap("v", opening.value().value())))
                    .isEqualTo(Jcs.text(Collections.singletonMap("v", read)));
        }
    }

    @Test
    void theSeedOpensEverySlotOfTheEntry() {
        TranslatedNotice translated = translated();
        SealedNotice sealed = seal(translated);

        assertThat(Slots.of(sealed.seed(), translated.minimised().slots()).digests())
                .isEqualTo(sealed.entry().slots());
    }

    @Test
    void theEntryNamesNoPersonAndNoValue() {
        String entry = new String(seal(translated()).entry().bytes(), StandardCharsets.UTF_8);

        assertThat(entry)
                .doesNotContain("Oppdiktsen", "17859400078", "1994", "Oppdiktet gate", "Skyggesen")
                .contains("org:0192:310000000", "org:0192:310000108", "prevent-crime");
    }

    @Test
    void noTwoSealingsShareSaltSeedOrBytes() {
        TranslatedNotice translated = translated();

        SealedNotice first = seal(translated);
        SealedNotice second = seal(translated);

        assertThat(first.msgSalt()).isNotEqualTo(second.msgSalt());
        assertThat(first.seed()).isNotEqualTo(second.seed());
        assertThat(first.jwe()).isNotEqualTo(second.jwe());
        assertThat(first.entry().slots())
                .doesNotContainAnyElementsOf(second.entry().slots());
    }

    @Test
    void aRecipientWhoseCertificatesHaveExpiredGetsNothing() {
        TranslatedNotice translated = translated();
        decide.at(Instant.now().plus(Duration.ofDays(4000)));

        Unavailable failure = catchThrowableOfType(Unavailable.class, () -> seal(translated));

        assertThat(failure.code()).isEqualTo(ErrorCode.SEAL_NO_KEY);
        assertThat(failure.retryAfter()).isPositive();
    }

    @Test
    void aRecipientWhoseCertificateIsNotYetValidGetsNothing() {
        TranslatedNotice translated = translated();
        decide.at(Instant.now().minus(Duration.ofDays(400)));

        assertThat(catchThrowableOfType(Unavailable.class, () -> seal(translated))
                        .code())
                .isEqualTo(ErrorCode.SEAL_NO_KEY);
    }

    @Test
    void whileTwoCertificatesOverlapTheFirstThatIsNotRevokedIsSealedTo() throws Exception {
        SealKey fresh = decide.home().another(POLICE, CertificateUse.SEAL);
        Files.writeString(
                decide.home().parties().resolve("fresh.pem"), org.varsel.gateway.keys.Pem.of(fresh.certificate()));
        Path file = decide.home().parties().resolve(POLICE + ".yaml");
        Files.writeString(file, Files.readString(file).replace("-seal.pem]", "-seal.pem, fresh.pem]"));
        decide = Deciding.over(decide.home());
        TranslatedNotice translated = translated();

        SealedNotice toTheFirst = seal(translated);
        SealedNotice toTheOther =
                new Sealer(gateway, allBut(decide.home().seal(POLICE)), decide.clock()).seal(translated);

        assertThat(Jwe.decrypt(
                        toTheFirst.jwe(), ContentTypes.DISCLOSURE, decide.home().seal(POLICE)))
                .isNotEmpty();
        assertThat(Jwe.decrypt(toTheOther.jwe(), ContentTypes.DISCLOSURE, fresh))
                .isNotEmpty();
    }

    private static Certificates allBut(SealKey revoked) {
        return (certificate, use, at) -> {
            if (certificate.equals(revoked.certificate())) {
                throw new Rejected(ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED, "Revoked.");
            }
        };
    }

    private SealedNotice seal(TranslatedNotice translated) {
        return new Sealer(gateway, new ByDate(), decide.clock()).seal(translated);
    }

    private TranslatedNotice translated() {
        Ruling ruling = decide.ruling(decide.notice("returnee.notified/ok"));
        return new Translator().translate(new Minimiser(r -> "ref:of-the-pair").minimise(ruling));
    }
}
