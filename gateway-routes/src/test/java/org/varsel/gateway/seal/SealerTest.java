package org.varsel.gateway.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.POLICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import org.varsel.gateway.keys.AsicE;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.CmsEncryption;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.JoseRefused;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.VerifiedJws;
import org.varsel.gateway.keys.XmlEncryption;
import org.varsel.gateway.keys.XmlSignature;
import org.varsel.gateway.minimise.Minimiser;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.translate.Dialects;
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
import org.varsel.schemas.xml.XmlForm;
import org.varsel.schemas.xml.XmlForms;

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
                Jwe.decrypt(jwe(sealed), ContentTypes.DISCLOSURE, decide.home().seal(POLICE));
        VerifiedJws verified = Jws.verify(
                new String(jws, StandardCharsets.US_ASCII),
                ContentTypes.DISCLOSURE,
                thumbprint -> Optional.of(gateway.certificate()));

        assertThat(verified.payload()).isEqualTo(sealed.payload());
        assertThat(verified.signer()).isEqualTo(gateway.certificate());
        assertThat(catchThrowableOfType(
                        JoseRefused.class, () -> Jwe.decrypt(jwe(sealed), ContentTypes.DISCLOSURE, gateway)))
                .isNotNull();
    }

    @Test
    void aPartyThatReadsXmlGetsTheSameContentInXml() {
        SealKey police = decide.home().seal(POLICE);

        SealedNotice sealed = seal(reading("canonical-xml", police));

        assertThat(opened(sealed, police, gateway.certificate())).isEqualTo(StrictJson.parse(sealed.payload()));
        assertThat(sealed.entry().text(EntryMember.MSG)).hasValue(Digests.message(sealed.msgSalt(), sealed.sealed()));
    }

    @Test
    void aPartyOnFiksGetsSignedFiles() {
        SealKey police = decide.home().seal(POLICE);
        SealKey rsa = decide.home().rsaSeal();
        X509Certificate gatewayRsa =
                decide.home().gatewaySeals().forParty(rsa.certificate()).certificate();

        SealedNotice sealed = seal(reading("no-fiks", police));
        SealedNotice toRsa = seal(reading("no-fiks", rsa));

        Map<String, byte[]> files = AsicE.open(
                CmsEncryption.decrypt(sealed.sealed(), police), thumbprint -> Optional.of(gateway.certificate()));
        assertThat(files.keySet()).containsExactly("payload.json", "melding/konvolutt.json", "melding/disclosure.json");
        JsonNode payload = StrictJson.parse(sealed.payload());
        assertThat(files.get("payload.json")).isEqualTo(sealed.payload());
        assertThat(StrictJson.parse(files.getOrDefault("melding/konvolutt.json", new byte[0])))
                .isEqualTo(payload.at("/message/headers"));
        assertThat(StrictJson.parse(files.getOrDefault("melding/disclosure.json", new byte[0])))
                .isEqualTo(payload.path("disclosure"));
        assertThat(sealed.entry().text(EntryMember.MSG)).hasValue(Digests.message(sealed.msgSalt(), sealed.sealed()));
        assertThat(AsicE.open(CmsEncryption.decrypt(toRsa.sealed(), rsa), thumbprint -> Optional.of(gatewayRsa)))
                .containsOnlyKeys(files.keySet());
    }

    @Test
    void aPartyWithAnRsaKeyGetsTheGatewaysRsaSignature() {
        SealKey rsa = decide.home().rsaSeal();
        X509Certificate gatewayRsa =
                decide.home().gatewaySeals().forParty(rsa.certificate()).certificate();

        SealedNotice xml = seal(reading("canonical-xml", rsa));
        SealedNotice json = seal(reading("canonical-json", rsa));

        assertThat(gatewayRsa.getPublicKey().getAlgorithm()).isEqualTo("RSA");
        assertThat(opened(xml, rsa, gatewayRsa)).isEqualTo(StrictJson.parse(xml.payload()));
        byte[] jws = Jwe.decrypt(jwe(json), ContentTypes.DISCLOSURE, rsa);
        assertThat(Jws.verify(
                                new String(jws, StandardCharsets.US_ASCII),
                                ContentTypes.DISCLOSURE,
                                thumbprint -> Optional.of(gatewayRsa))
                        .payload())
                .isEqualTo(json.payload());
    }

    @Test
    void theSameXmlIsSealedTwice() {
        SealKey police = decide.home().seal(POLICE);
        TranslatedNotice translated = reading("canonical-xml", police);

        SealedNotice first = seal(translated);
        SealedNotice second = seal(translated);

        assertThat(opened(first, police, gateway.certificate()).path("disclosure"))
                .isEqualTo(opened(second, police, gateway.certificate()).path("disclosure"));
        assertThat(first.sealed()).isNotEqualTo(second.sealed());
    }

    @Test
    void theEntryCommitsToTheVeryBytes() {
        SealedNotice sealed = seal(translated());

        assertThat(sealed.entry().text(EntryMember.MSG)).hasValue(Digests.message(sealed.msgSalt(), sealed.sealed()));
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
        assertThat(first.sealed()).isNotEqualTo(second.sealed());
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
        SealedNotice toTheOther = new Sealer(
                        decide.home().gatewaySeals(), allBut(decide.home().seal(POLICE)), decide.clock())
                .seal(translated);

        assertThat(Jwe.decrypt(
                        jwe(toTheFirst), ContentTypes.DISCLOSURE, decide.home().seal(POLICE)))
                .isNotEmpty();
        assertThat(Jwe.decrypt(jwe(toTheOther), ContentTypes.DISCLOSURE, fresh)).isNotEmpty();
    }

    private static Certificates allBut(SealKey revoked) {
        return (certificate, use, at) -> {
            if (certificate.equals(revoked.certificate())) {
                throw new Rejected(ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED, "Revoked.");
            }
        };
    }

    private SealedNotice seal(TranslatedNotice translated) {
        return new Sealer(decide.home().gatewaySeals(), new ByDate(), decide.clock()).seal(translated);
    }

    private static String jwe(SealedNotice sealed) {
        return new String(sealed.sealed(), StandardCharsets.US_ASCII);
    }

    private TranslatedNotice translated() {
        Ruling ruling = decide.ruling(decide.notice("returnee.notified/ok"));
        return new Translator(Dialects.standard()).translate(new Minimiser(r -> "ref:of-the-pair").minimise(ruling));
    }

    /** Disclosure and openings out of a sealed XML document. */
    private static JsonNode opened(SealedNotice sealed, SealKey recipient, X509Certificate signer) {
        XmlForm form = XmlForms.standard().sealedContent();
        JsonNode content = form.read(XmlSignature.verify(
                        XmlEncryption.decrypt(sealed.sealed(), recipient),
                        form.root(),
                        thumbprint -> Optional.of(signer))
                .root());
        ObjectNode payload = StrictJson.mapper().createObjectNode();
        payload.set("disclosure", content.path("disclosure"));
        payload.set("openings", content.path("opening"));
        return payload;
    }

    /** The recipient as it is, with another dialect and seal. */
    private TranslatedNotice reading(String dialect, SealKey seal) {
        Ruling ruling = decide.ruling(decide.notice("returnee.notified/ok"));
        Party p = ruling.recipient();
        Party reader = new Party(
                p.id(),
                p.name(),
                p.jurisdiction(),
                p.region(),
                p.roles(),
                p.municipalityCode(),
                p.regime(),
                p.domain(),
                p.clearance(),
                p.operativePowers(),
                p.tls(),
                List.of(seal.certificate()),
                p.delivery(),
                dialect);
        return new Translator(Dialects.standard())
                .translate(new Minimiser(r -> "ref:of-the-pair")
                        .minimise(new Ruling(
                                ruling.file(),
                                ruling.disclosureId(),
                                ruling.decisionId(),
                                reader,
                                ruling.recipientRole(),
                                ruling.facts(),
                                ruling.decision(),
                                ruling.decidedAt(),
                                null)));
    }
}
