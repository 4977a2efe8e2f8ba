package org.varsel.gateway.acknowledge;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.FormRefused;
import org.varsel.gateway.keys.Thumbprint;
import org.varsel.gateway.keys.VerifiedReceipt;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.record.Disclosures;
import org.varsel.gateway.record.Submissions;
import org.varsel.gateway.record.Tables;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.check.Violation;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Receipt;
import org.varsel.schemas.xml.MalformedXml;

/** Holds a recipient's receipt against what was sent to it. Pure but for reading what was sent. */
public final class ReceiptCheck {
    private static final Set<String> FROM_RECIPIENTS = Set.of("R4", "R5", "R6", "R7");
    private static final Validator CONSTRAINTS =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final Tables reader;
    private final Certificates certificates;
    private final Clock clock;

    public ReceiptCheck(Tables reader, Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.reader = reader;
        this.clock = clock;
    }

    /** @throws Rejected with a stable code when anything does not fit */
    ReceivedReceipt check(Party party, String signed) {
        VerifiedReceipt verified = verified(party, signed);
        Receipt receipt = wellFormed(verified.document(), verified.canonical());
        String named = receipt.disclosureId();
        if (named == null || !FROM_RECIPIENTS.contains(receipt.kind())) {
            throw unknown();
        }
        UUID disclosureId = UUID.fromString(named);
        Disclosures.StoredDisclosure disclosure = reader.disclosures()
                .byId(disclosureId)
                .filter(d -> d.recipient().equals(party.id().toString()))
                .orElseThrow(ReceiptCheck::unknown);
        Submissions.StoredSubmission submission =
                reader.submissions().byId(disclosure.submissionId()).orElseThrow(ReceiptCheck::unknown);
        require(receipt.contentSha256().equals(disclosure.sealedSha256()), "/contentSha256");
        require(receipt.noticeId().equals(submission.noticeId().toString()), "/noticeId");
        require(receipt.noticeVersion() == submission.noticeVersion(), "/noticeVersion");
        require(
                (receipt.by().org().scheme() + ":" + receipt.by().org().value())
                        .equals(party.id().toString()),
                "/by/org");
        return new ReceivedReceipt(party, disclosureId, receipt, verified.sha256(), signed, clock.instant());
    }

    private VerifiedReceipt verified(Party party, String signed) {
        try {
            return VerifiedReceipt.of(signed, thumbprint -> sealOf(party, thumbprint));
        } catch (FormRefused e) {
            throw new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_SIGNATURE, "the signed form is refused: " + e.reason());
        } catch (MalformedJson e) {
            throw new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA, "the receipt is not strict JSON");
        } catch (MalformedXml e) {
            throw new Rejected(
                    ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA, "the receipt is not made of its schema's elements");
        }
    }

    /** Only one that is good now: whoever stole a revoked key must not sign for what was delivered. */
    private Optional<X509Certificate> sealOf(Party party, String thumbprint) {
        return party.seal().stream()
                .filter(certificate -> Thumbprint.of(certificate).equals(thumbprint))
                .filter(certificate -> certificates.good(certificate, CertificateUse.SEAL, clock.instant()))
                .findFirst();
    }

    /** What was signed as a receipt that has its form; whether it fits a delivery is not looked at here. */
    static Receipt wellFormed(JsonNode document, boolean canonical) {
        try {
            List<Violation> violations = NoticeSchemas.standard().receipt().check(document);
            if (!violations.isEmpty()) {
                throw new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA, "the receipt does not fit its schema")
                        .with(violations.stream()
                                .map(v -> new Finding(v.path(), v.code(), v.message()))
                                .toList());
            }
            if (!canonical) {
                throw new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA, "the signed bytes are not canonical JSON");
            }
            return constrained(StrictJson.as(document, Receipt.class));
        } catch (MalformedJson e) {
            throw new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA, "the receipt is not strict JSON");
        }
    }

    /** What a schema cannot say: that a time exists, for one. */
    private static Receipt constrained(Receipt receipt) {
        List<Finding> findings = CONSTRAINTS.validate(receipt).stream()
                .map(violation -> new Finding("", "constraint", violation.getMessage()))
                .toList();
        if (!findings.isEmpty()) {
            throw new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA, "the receipt breaks a constraint").with(findings);
        }
        return receipt;
    }

    private static void require(boolean fits, String pointer) {
        if (!fits) {
            throw new Rejected(
                            ErrorCode.ACKNOWLEDGE_RECEIPT_MISMATCH,
                            "the receipt names something else than what was sent")
                    .at(pointer);
        }
    }

    private static Rejected unknown() {
        return new Rejected(ErrorCode.ACKNOWLEDGE_RECEIPT_UNKNOWN, "no delivery to this party is known by that name");
    }
}
