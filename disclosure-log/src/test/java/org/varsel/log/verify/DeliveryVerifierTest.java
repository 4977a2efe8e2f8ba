package org.varsel.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.log.SampleLog;
import org.varsel.log.StrictBase64;
import org.varsel.log.entry.EntryType;

class DeliveryVerifierTest {
    private final SampleDelivery sample = new SampleDelivery();

    @Test
    void honestDeliveryIsVerified() {
        DeliveryReport report = sample.check();

        assertThat(report.faults()).isEmpty();
        assertThat(report.ok()).isTrue();
        assertThat(report.id()).isEqualTo(SampleDelivery.ID);
        assertThat(report.index()).isEqualTo(4);
        assertThat(report.fields()).isEqualTo(4);
    }

    @Test
    void envelopeIsVerifiedWithoutTheOpenedNotice() {
        DeliveryReport report = new DeliveryVerifier(List.of(sample.key())).check(sample.delivery(), null);

        assertThat(report.ok()).isTrue();
        assertThat(report.fields()).isZero();
    }

    @Test
    void rightKeyIsFoundAmongSeveral() {
        assertThat(sample.check(List.of(new SampleLog().signer().verifier(), sample.key()))
                        .ok())
                .isTrue();
    }

    @Test
    void proofOfAnotherLogIsRefused() {
        assertThat(sample.check(List.of(new SampleLog().signer().verifier())).ok())
                .isFalse();
        assertFault(
                FaultCode.PROOF_SIGNATURE,
                "data.proof",
                sample.check(List.of(new SampleLog().signer().verifier())));
    }

    @Test
    void proofOfAnotherEntryIsRefused() {
        sample.data.put("proof", sample.log.proof(2).format());

        assertFault(FaultCode.PROOF_INCLUSION, "data.proof", sample.check());
    }

    @Test
    void proofThatIsNoneIsRefused() {
        sample.data.put("proof", "trust me");

        assertFault(FaultCode.PROOF_MALFORMED, "data.proof", sample.check());
    }

    @Test
    void sealedBodyThatWasNotLoggedIsRefused() {
        sample.data.put("jwe", "eyJhbGciOiJFQ0RILUVTIn0.a.b.c.e");

        assertFault(FaultCode.DELIVERY_MESSAGE, "data.jwe", sample.check());
    }

    @Test
    void entryOfAnotherDisclosureIsRefused() {
        sample.event.put("id", "0193f3a0-0000-7000-8000-000000000002");

        assertFault(FaultCode.DELIVERY_ID, "id", sample.check());
    }

    @Test
    void entryOfAnotherTypeOfNoticeIsRefused() {
        sample.event.put("type", "org.varsel.detention.releasePlanned.v1");

        assertFault(FaultCode.DELIVERY_TYPE, "type", sample.check());
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryType.class,
            names = {"DISCLOSURE", "CORRECTION", "WITHDRAWAL"})
    void entriesThatSendAreAccepted(EntryType type) {
        assertThat(new SampleDelivery(type).check().ok()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryType.class,
            names = {"DRY_RUN", "REFUSAL", "REFERRAL"})
    void loggedRefusalDoesNotCoverAnythingSent(EntryType type) {
        assertFault(FaultCode.DELIVERY_ENTRY, "data.entry", new SampleDelivery(type).check());
    }

    @Test
    void entryThatIsNotCanonicalIsRefused() {
        byte[] entry = StrictBase64.decode(String.valueOf(sample.data.get("entry")));
        sample.data.put("entry", StrictBase64.encode((new String(entry, UTF_8) + "\n").getBytes(UTF_8)));

        assertFault(FaultCode.DELIVERY_ENTRY, "data.entry", sample.check());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwe", "entry", "msgsalt", "proof"})
    void nothingBesideTheSealMayBeMissing(String name) {
        sample.data.remove(name);

        assertFault(FaultCode.DELIVERY_MALFORMED, "delivery", sample.check());
    }

    @Test
    void theSealedBytesOfAPackageAreThoseInBase64() {
        byte[] sealed = String.valueOf(sample.data.remove("jwe")).getBytes(UTF_8);
        sample.data.put("cms", StrictBase64.encode(sealed));

        assertThat(sample.check().ok()).isTrue();

        sample.data.put("cms", StrictBase64.encode(new byte[] {0x30, 0}));
        assertFault(FaultCode.DELIVERY_MESSAGE, "data.cms", sample.check());
        sample.data.put("cms", "not base64");
        assertFault(FaultCode.DELIVERY_MALFORMED, "delivery", sample.check());
    }

    @Test
    void aNoticeThatIsSealedTwiceIsRefused() {
        sample.data.put("cms", StrictBase64.encode(new byte[] {0x30, 0}));

        assertFault(FaultCode.DELIVERY_MALFORMED, "delivery", sample.check());
    }

    @Test
    void whatIsNoDeliveryIsRefused() {
        DeliveryVerifier verifier = new DeliveryVerifier(List.of(sample.key()));
        sample.data.put("msgsalt", "AAAA");

        assertFault(FaultCode.DELIVERY_MALFORMED, "delivery", sample.check());
        assertFault(FaultCode.DELIVERY_MALFORMED, "delivery", verifier.check("{".getBytes(UTF_8), null));
        assertFault(FaultCode.DELIVERY_MALFORMED, "delivery", verifier.check("{\"data\":[]}".getBytes(UTF_8), null));
    }

    @Test
    void gatewayThatLogsWithheldAndSendsAllTheSameIsCaught() {
        sample.identity.put("sex", "female");
        sample.addOpening("identity.sex");

        assertFault(FaultCode.OPENING_OUTCOME, "identity.sex", sample.check());
    }

    @Test
    void fieldThatWasNeverLoggedIsCaught() {
        sample.identity.put("nickname", "K");

        assertFault(FaultCode.OPENING_MISSING, "identity.nickname", sample.check());
    }

    @Test
    void openingThatWasNeverLoggedIsCaught() {
        sample.identity.put("nickname", "K");
        sample.openings.add(SampleDelivery.forged("identity.nickname", "K"));

        assertFault(FaultCode.OPENING_UNLOGGED, "identity.nickname", sample.check());
    }

    @Test
    void valueThatWasNotLoggedIsCaught() {
        sample.identity.put("birthDate", "1990-05-17");

        assertFault(FaultCode.OPENING_VALUE, "identity.birthDate", sample.check());
    }

    @Test
    void openingChangedToFitTheValueIsCaught() {
        sample.identity.put("birthDate", "1990-05-17");
        sample.replaceOpening("identity.birthDate", SampleDelivery.forged("identity.birthDate", "1990-05-17"));

        assertFault(FaultCode.OPENING_UNLOGGED, "identity.birthDate", sample.check());
    }

    @Test
    void fieldWithoutOpeningIsCaught() {
        sample.removeOpening("identity.fullName");

        assertFault(FaultCode.OPENING_MISSING, "identity.fullName", sample.check());
    }

    @Test
    void fieldWithTwoOpeningsIsCaught() {
        sample.addOpening("identity.fullName");

        assertFault(FaultCode.OPENING_REPEATED, "identity.fullName", sample.check());
    }

    @Test
    void openingOfAFieldThatDidNotComeIsCaught() {
        sample.addOpening("travel.arrivalDate");

        assertFault(FaultCode.OPENING_SURPLUS, "travel.arrivalDate", sample.check());
    }

    @Test
    void openingThatIsNoneIsCaught() {
        sample.openings.add("AAAA");

        assertFault(FaultCode.OPENING_MALFORMED, "openings/4", sample.check());
    }

    @Test
    void subjectOfTheNoticeIsTheSubjectLogged() {
        sample.header.put("subjectRef", "ref-2");

        assertFault(FaultCode.OPENING_VALUE, "header.subjectRef", sample.check());
    }

    @Test
    void subjectWithoutOpeningIsCaught() {
        sample.removeOpening("header.subjectRef");

        assertFault(FaultCode.OPENING_MISSING, "header.subjectRef", sample.check());
    }

    @Test
    void openingOfASubjectThatTheNoticeDoesNotNameIsCaught() {
        sample.header.remove("subjectRef");

        assertFault(FaultCode.OPENING_SURPLUS, "header.subjectRef", sample.check());
    }

    @Test
    void noticeThatClaimsAnotherGroundThanTheLogIsCaught() {
        sample.legal.put("purpose", "research");

        assertFault(FaultCode.DOCUMENT_MISMATCH, "legal.purpose", sample.check());
    }

    @Test
    void noticeLoggedForAnotherRecipientIsCaught() {
        sample.header.put("recipient", Map.of("scheme", "0192", "value", "310000302", "role", "police"));

        assertFault(FaultCode.DOCUMENT_MISMATCH, "header.recipient", sample.check());
    }

    @Test
    void noticeThatNamesAnotherDisclosureTypeOrBundleIsCaught() {
        sample.header.put("disclosureId", "x");
        sample.header.put("type", "x");
        sample.legal.put("policyDigest", "x");

        assertThat(sample.check().faults())
                .extracting(Fault::where)
                .containsExactly("header.disclosureId", "header.type", "legal.policyDigest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"disclosure\":{},\"openings\":[]}",
                "{\"disclosure\":{\"header\":{},\"legal\":{},\"content\":{\"identity\":[]}},\"openings\":[]}",
                "{\"disclosure\":{\"header\":{},\"legal\":{},\"content\":{}},\"openings\":[1]}",
                "{\"disclosure\":{\"header\":{},\"legal\":{},\"content\":{}}}"
            })
    void whatIsNoOpenedNoticeIsRefused(String json) {
        DeliveryReport report =
                new DeliveryVerifier(List.of(sample.key())).check(sample.delivery(), json.getBytes(UTF_8));

        assertFault(FaultCode.DOCUMENT_MALFORMED, "document", report);
    }

    @Test
    void faultsRepeatNoValueAndSteerNoTerminal() {
        sample.identity.put("fullName", "Ola \u001b[31m Hansen");
        sample.identity.put("birthDate", "1990-05-17");
        sample.content.put("\u001b[31m", Map.of("x", "y"));

        String printed = sample.check().faults().toString();

        assertThat(printed)
                .contains("identity.fullName", "identity.birthDate", "?[31m.x")
                .doesNotContain("Ola", "Hansen", "Kari", "1990", "\u001b");
    }

    private static void assertFault(FaultCode code, String where, DeliveryReport report) {
        assertThat(report.ok()).isFalse();
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.where()).isEqualTo(where);
        });
    }
}
