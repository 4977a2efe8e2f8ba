package org.varsel.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.AsicE;
import org.varsel.gateway.keys.CmsEncryption;
import org.varsel.gateway.keys.SealKey;
import org.varsel.standin.byhand.HandMadeDelivery;
import org.varsel.standin.byhand.HandMadeGateway;
import org.varsel.standin.byhand.HandMadeKeys;
import org.varsel.standin.byhand.HandMadeLog;

class DeliveryChecksTest {
    private static final String TYPE = "returnee.notified.v1";

    private final Path dir;

    private final HandMadeGateway gateway = new HandMadeGateway();
    private final HandMadeDelivery delivery = new HandMadeDelivery(
                    TYPE, UUID.randomUUID().toString(), HandMadeGateway.BERGEN)
            .field("identity", "fullName", "Ola Testperson")
            .field("identity", "dateOfBirth", "1990-01")
            .withheld("threatAssessment.level");

    DeliveryChecksTest(@TempDir Path dir) {
        this.dir = dir;
    }

    @Test
    void acceptsWhatWasLoggedSealedAndOpenedFieldByField() {
        Verdict verdict = check(gateway.seal(delivery));

        assertThat(verdict.firstFailure()).isEmpty();
        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.checks()).hasSizeGreaterThan(15);
    }

    @Test
    void rejectsAFieldThatWasNotLogged() {
        delivery.disclosure.withObject("/content/identity").put("sex", "M");

        assertFails(gateway.seal(delivery), "every field was logged as leaving, with this very value: identity.sex");
    }

    @Test
    void rejectsAFieldThatWasLoggedAsWithheld() {
        delivery.slot("identity.sex", "withheld", TextNode.valueOf("M"), true);
        delivery.disclosure.withObject("/content/identity").put("sex", "M");

        assertFails(gateway.seal(delivery), "every field was logged as leaving, with this very value: identity.sex");
    }

    @Test
    void rejectsAValueThatDiffersFromTheLoggedOne() {
        delivery.disclosure.withObject("/content/identity").put("dateOfBirth", "1990-01-17");

        assertFails(gateway.seal(delivery), "with this very value: identity.dateOfBirth");
    }

    @Test
    void rejectsAnEmptyCategory() {
        delivery.disclosure.withObject("/content/residence");

        assertFails(gateway.seal(delivery), "with this very value: residence");
    }

    @Test
    void rejectsAFieldThatWasLoggedAsSentButDidNotArrive() {
        delivery.slot("identity.sex", "disclosed", TextNode.valueOf("M"), true);

        assertFails(gateway.seal(delivery), "nothing was logged as leaving that did not arrive: identity.sex");
    }

    @Test
    void rejectsAnOpeningThatIsNotInTheEntry() {
        delivery.tamperEntry = entry -> entry.withArray("fields").remove(1);

        assertFails(gateway.seal(delivery), "every opening belongs to the log entry");
    }

    @Test
    void rejectsAnotherReferenceToThePersonThanTheLoggedOne() {
        delivery.disclosure.withObject("/header").put("subjectRef", "pairwise-2");

        assertFails(gateway.seal(delivery), "the reference to the person");
    }

    @Test
    void acceptsANoticeThatIsAboutNobody() {
        delivery.withoutSubject();

        assertThat(check(gateway.seal(delivery)).firstFailure()).isEmpty();
    }

    @Test
    void rejectsANoticeThatLostTheReferenceThatWasLogged() {
        delivery.disclosure.withObject("/header").remove("subjectRef");

        assertFails(gateway.seal(delivery), "the reference to the person");
    }

    @Test
    void rejectsSealedBytesThatAreNotTheLoggedOnes() {
        delivery.tamperEvent = event -> event.withObject("/data").put("msgsalt", "AAAAAAAAAAAAAAAAAAAAAQ");

        assertFails(gateway.seal(delivery), "digest of these sealed bytes");
    }

    @Test
    void rejectsALogItDoesNotKnow() {
        HandMadeLog stranger = new HandMadeLog("varsel.example/no-test");

        assertFails(
                delivery.event(gateway.seal, gateway.bergenSeal.certificate(), stranger),
                "a log we know signed the checkpoint");
    }

    @Test
    void rejectsAnEntryThatRecordsSomethingElse() {
        delivery.tamperEntry = entry -> entry.put("typ", "referral");

        assertFails(gateway.seal(delivery), "records a disclosure");
    }

    @Test
    void rejectsAnotherLawBundleThanTheLoggedOne() {
        delivery.tamperEntry = entry -> entry.put("pol", "sha256:11");

        assertFails(gateway.seal(delivery), "the law bundle that was logged");
    }

    @Test
    void rejectsANoticeThatAnotherPartySigned() {
        assertFails(
                delivery.event(gateway.keys.issue("police"), gateway.bergenSeal.certificate(), gateway.log),
                "the gateway signed the notice");
    }

    @Test
    void rejectsANoticeSealedToSomebodyElse() {
        assertFails(
                delivery.event(gateway.seal, gateway.keys.issue("trondheim").certificate(), gateway.log),
                "the notice is sealed to us");
    }

    @Test
    void rejectsANoticeAddressedToSomebodyElse() {
        delivery.disclosure.withObject("/header/recipient").put("value", "310000507");

        assertFails(gateway.seal(delivery), "the notice is addressed to us");
    }

    @Test
    void rejectsANoticeOfAnotherTypeThanAnnounced() {
        assertFails(gateway.seal(delivery.announcedAs("notice.withdrawn.v1")), "of the type it was announced as");
    }

    @Test
    void acceptsAPackageThatTheGatewayMade() {
        delivery.packing = payload -> sealed(packed(Map.of("payload.json", payload), gateway.seal));

        Verdict verdict = check(gateway.seal(delivery));

        assertThat(verdict.firstFailure()).isEmpty();
        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.checks()).hasSizeGreaterThan(15);
    }

    @Test
    void rejectsAPackageThatAnotherPartySigned() {
        delivery.packing = payload -> sealed(packed(Map.of("payload.json", payload), gateway.keys.issue("police")));

        assertFails(gateway.seal(delivery), "the gateway signed the notice");
    }

    @Test
    void rejectsAPackageSealedToSomebodyElse() {
        delivery.packing = payload -> CmsEncryption.encrypt(
                packed(Map.of("payload.json", payload), gateway.seal),
                gateway.keys.issue("trondheim").certificate());

        assertFails(gateway.seal(delivery), "the notice is sealed to us");
    }

    @Test
    void rejectsAPackageInWhichAFileWasChanged() {
        delivery.packing = payload -> {
            byte[] container = packed(Map.of("payload.json", payload), gateway.seal);
            int at = new String(container, StandardCharsets.ISO_8859_1).indexOf("pairwise-1");
            container[at] ^= 1;
            return sealed(container);
        };

        assertFails(gateway.seal(delivery), "the gateway signed the notice");
    }

    @Test
    void rejectsAPackageWithoutThePayload() {
        delivery.packing = payload -> sealed(packed(Map.of("notice.json", payload), gateway.seal));

        assertFails(gateway.seal(delivery), "the package lacks payload.json");
    }

    private byte[] sealed(byte[] container) {
        return CmsEncryption.encrypt(container, gateway.bergenSeal.certificate());
    }

    private static byte[] packed(Map<String, byte[]> files, HandMadeKeys.Issued signer) {
        return AsicE.sign(files, new SealKey(signer.keys().getPrivate(), signer.certificate()), Instant.now());
    }

    @Test
    void neverRepeatsAValueOfTheNotice() {
        delivery.disclosure.withObject("/content/identity").put("fullName", "Kari Canary");

        Verdict verdict = check(gateway.seal(delivery));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.checks().toString()).doesNotContain("Kari").doesNotContain("Ola");
    }

    private void assertFails(byte[] event, String expected) {
        Verdict verdict = check(event);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.firstFailure()).contains(expected);
    }

    private Verdict check(byte[] event) {
        Profile profile = Profile.load(gateway.bergen(dir, URI.create("https://127.0.0.1:1")));
        return new DeliveryChecks(profile, new Seals(profile), Optional.empty()).check(Delivery.parse(event));
    }
}
