package org.varsel.gateway.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.certificate.ByDate;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.SignedReceiptText;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.keys.XmlSignature;
import org.varsel.gateway.record.RecordBench;
import org.varsel.gateway.record.RecordedDisclosure;
import org.varsel.gateway.record.Sha256Hex;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;

/** Every way in which a receipt is no receipt for what was sent. */
@SuppressWarnings("NullAway.Init") // set before all tests
class ReceiptCheckTest {
    static RecordBench bench;
    static RecordedDisclosure sent;
    static ReceiptCheck check;

    @BeforeAll
    static void sent(@TempDir Path folder) {
        bench = RecordBench.in(folder).started();
        sent = bench.recorded();
        check = new ReceiptCheck(bench.reader(), new ByDate(), bench.deciding().clock());
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void aReceiptForTheVeryBytesIsTaken() {
        ReceivedReceipt receipt = check.check(sent.recipient(), signed(document(receipt1 -> {}), home().seal(POLICE)));

        assertThat(receipt.disclosureId()).isEqualTo(sent.disclosureId());
        assertThat(receipt.positive()).isTrue();
    }

    @Test
    void aReceiptSignedWithARevokedKeyIsRefused() {
        ReceiptCheck afterwards = new ReceiptCheck(
                bench.reader(),
                (certificate, use, at) -> {
                    throw new Rejected(ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED, "Revoked.");
                },
                bench.deciding().clock());
        String receipt = signed(document(r -> {}), home().seal(POLICE));

        assertThat(catchThrowableOfType(Rejected.class, () -> afterwards.check(sent.recipient(), receipt))
                        .code())
                .isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SIGNATURE);
    }

    @Test
    void aSignedRefusalIsAReceiptThatSaysNo() {
        ReceivedReceipt receipt =
                check.check(sent.recipient(), signed(document(r -> r.put("status", "rejected")), home().seal(POLICE)));

        assertThat(receipt.positive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "contentSha256, 049b9a5c98a67a91ae0346be5b8ae7ad8c28db4fa5e03b9338e65f5b3559aa9b, /contentSha256",
        "noticeId, 752eb1cf-a17d-5e94-9141-8e16c059edd8, /noticeId"
    })
    void aReceiptForSomethingElseIsRefused(String member, String value, String pointer) {
        Rejected refusal = refusal(document(receipt -> receipt.put(member, value)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_MISMATCH);
        assertThat(refusal.pointer()).hasValue(pointer);
    }

    @Test
    void aReceiptForAnotherVersionIsRefused() {
        Rejected refusal = refusal(document(receipt -> receipt.put("noticeVersion", 2)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_MISMATCH);
        assertThat(refusal.pointer()).hasValue("/noticeVersion");
    }

    @Test
    void aReceiptInSomebodyElsesNameIsRefused() {
        Rejected refusal =
                refusal(document(receipt -> receipt.withObject("/by/org").put("value", BERGEN)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_MISMATCH);
        assertThat(refusal.pointer()).hasValue("/by/org");
    }

    @Test
    void aReceiptForADisclosureThatNeverWasIsUnknown() {
        assertThat(refusal(document(receipt ->
                                receipt.put("disclosureId", UUID.randomUUID().toString())))
                        .code())
                .isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_UNKNOWN);
    }

    @Test
    void aReceiptForAnotherPartysDisclosureIsAsUnknownAsOneThatNeverWas() {
        String jws =
                signed(document(receipt -> receipt.withObject("/by/org").put("value", BERGEN)), home().seal(BERGEN));

        Rejected refusal = catchThrowableOfType(
                Rejected.class, () -> check.check(bench.deciding().party(BERGEN), jws));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_UNKNOWN);
        assertThat(refusal.detail())
                .isEqualTo(refusal(document(receipt ->
                                receipt.put("disclosureId", UUID.randomUUID().toString())))
                        .detail());
    }

    @Test
    void aSignatureByAnotherPartyIsRefused() {
        assertThat(refusalOf(signed(document(receipt -> {}), home().seal(BERGEN)))
                        .code())
                .isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SIGNATURE);
    }

    @Test
    void aSignedSubmissionIsNoReceipt() {
        String jws = Jws.sign(ContentTypes.SUBMISSION, Jcs.canonical(document(receipt -> {})), home().seal(POLICE));

        assertThat(refusalOf(jws).code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "{}", "a.b.c", "e30..e30"})
    void anUnsignedWordIsNoReceipt(String word) {
        assertThat(refusalOf(word).code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SIGNATURE);
    }

    @Test
    void aReceiptThatDoesNotFitItsSchemaIsRefusedWithItsPlaces() {
        Rejected refusal = refusal(document(receipt -> receipt.remove("status")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA);
        assertThat(refusal.findings()).isNotEmpty();
    }

    @Test
    void signedBytesThatAreNotCanonicalAreRefused() {
        String jws = Jws.sign(
                ContentTypes.RECEIPT,
                document(receipt -> {}).toPrettyString().getBytes(StandardCharsets.UTF_8),
                home().seal(POLICE));

        assertThat(refusalOf(jws).code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA);
    }

    @Test
    void signedBytesThatAreNotJsonAreRefused() {
        String jws = Jws.sign(ContentTypes.RECEIPT, "thank you".getBytes(StandardCharsets.UTF_8), home().seal(POLICE));

        assertThat(refusalOf(jws).code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA);
    }

    @Test
    void aReceiptInXmlIsTakenLikeOneInJson() {
        String signed = signedXml(document(receipt -> receipt.put("status", "rejected")), home().seal(POLICE));

        ReceivedReceipt receipt = check.check(sent.recipient(), signed);

        assertThat(receipt.disclosureId()).isEqualTo(sent.disclosureId());
        assertThat(receipt.positive()).isFalse();
        assertThat(receipt.signed()).isEqualTo(signed).startsWith("<Receipt ");
        assertThat(receipt.sha256()).isEqualTo(Sha256Hex.of(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aReceiptInXmlGetsTheSameCodesForTheSameFaults() {
        SealKey police = home().seal(POLICE);

        assertThat(refusalOf(signedXml(document(r -> {}), home().seal(BERGEN))).code())
                .isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SIGNATURE);
        assertThat(refusalOf(signedXml(document(r -> {}), police).replace("delivered", "rejected"))
                        .code())
                .isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SIGNATURE);
        assertThat(refusalOf("<Receipt xmlns=\"urn:varsel:notice:1\"/>").code())
                .isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SIGNATURE);
        assertThat(refusalOf(signedXml(document(r -> r.put("noticeVersion", 2)), police))
                        .pointer())
                .hasValue("/noticeVersion");
        assertThat(refusalOf(signedXml(
                                document(r ->
                                        r.put("disclosureId", UUID.randomUUID().toString())),
                                police))
                        .code())
                .isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_UNKNOWN);
        Rejected unfit = refusalOf(signedXml(document(r -> r.remove("status")), police));
        Rejected unfitJson = refusal(document(r -> r.remove("status")));
        assertThat(unfit.code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA);
        assertThat(unfit.findings()).isEqualTo(unfitJson.findings());
    }

    @Test
    void signedElementsOfNoReceiptAreRefused() {
        Document document = StrictXml.parse("<Receipt xmlns=\"urn:varsel:notice:1\">thanks<Kind>R4</Kind></Receipt>"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(refusalOf(new String(XmlSignature.sign(document, home().seal(POLICE)), StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA);
    }

    @Test
    void recipientsDoNotSendTheGatewaysReceipts() {
        assertThat(refusal(document(receipt -> receipt.put("kind", "R8"))).code())
                .isIn(ErrorCode.ACKNOWLEDGE_RECEIPT_UNKNOWN, ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA);
    }

    private static Rejected refusal(ObjectNode document) {
        return refusalOf(signed(document, home().seal(POLICE)));
    }

    private static Rejected refusalOf(String jws) {
        Rejected refusal = catchThrowableOfType(Rejected.class, () -> check.check(sent.recipient(), jws));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static TestHome home() {
        return bench.deciding().home();
    }

    private static String signed(ObjectNode document, SealKey key) {
        return Jws.sign(ContentTypes.RECEIPT, Jcs.canonical(document), key);
    }

    private static String signedXml(ObjectNode document, SealKey key) {
        return SignedReceiptText.sign(document, WireForm.XML, key).text();
    }

    private static ObjectNode document(Consumer<ObjectNode> change) {
        ObjectNode receipt = Sending.example("receipts/R4");
        receipt.put("receiptId", UUID.randomUUID().toString());
        receipt.put("disclosureId", sent.disclosureId().toString());
        receipt.put("contentSha256", Sha256Hex.of(sent.sealed()));
        change.accept(receipt);
        return receipt;
    }
}
