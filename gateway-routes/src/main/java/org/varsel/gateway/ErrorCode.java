package org.varsel.gateway;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every failure that a party can be told of: a stable wire code, grouped by the room that found it.
 *
 * <p>Wire codes are part of the interface and never change their meaning; a new cause gets a new code. Titles and
 * remedies are texts for people. None of them, and no detail text, ever repeats a value of a notice, and none tells
 * whether a record exists that the caller may not see: those answer {@link #STATUS_NOT_FOUND}.
 */
public enum ErrorCode {
    GATEWAY_FAULT(
            "gateway.fault",
            500,
            "The gateway failed",
            "Send the same message again later; tell the operator the correlation id if it goes on."),
    GATEWAY_NOT_FOUND(
            "gateway.not-found",
            404,
            "Nothing is here",
            "Use a path of the OpenAPI document, on the port that it belongs to."),
    GATEWAY_METHOD_NOT_ALLOWED(
            "gateway.method-not-allowed",
            405,
            "The method is not allowed here",
            "Use a method of the OpenAPI document."),
    GATEWAY_BAD_REQUEST(
            "gateway.bad-request", 400, "The HTTP request cannot be read", "Send a well-formed HTTP/1.1 request."),

    RECEIVE_TOO_LARGE(
            "receive.too-large",
            413,
            "The message is too large",
            "Send a message below the limit; attach by reference."),
    RECEIVE_MEDIA_TYPE(
            "receive.media-type",
            415,
            "The media type is not accepted here",
            "Send the Content-Type that the OpenAPI document names, without a content encoding."),
    RECEIVE_INCOMPLETE(
            "receive.incomplete",
            400,
            "The message ended early or came too slowly",
            "Send the whole body, as long as Content-Length says, without pauses."),
    RECEIVE_MALFORMED_JSON(
            "receive.malformed-json",
            400,
            "The message is not strict JSON",
            "Send one UTF-8 JSON document: no duplicate names, no trailing bytes, no byte order mark."),
    RECEIVE_MALFORMED_XML(
            "receive.malformed-xml",
            400,
            "The message is not strict XML",
            "Send one UTF-8 XML 1.0 document without document type, processing instructions, comments and CDATA."),
    RECEIVE_OPERATION(
            "receive.operation",
            400,
            "The operation is not known",
            "Send a message of the WSDL in the body, with its action in wsa:Action."),
    RECEIVE_PARAMETER(
            "receive.parameter",
            400,
            "A parameter of the request is not understood",
            "Use the parameters of the OpenAPI document, each at most once."),
    RECEIVE_RATE(
            "receive.rate",
            429,
            "Too many requests in this time",
            "Wait as Retry-After says; spread what you send over time."),
    RECEIVE_CONCURRENCY(
            "receive.concurrency",
            429,
            "Too many requests at the same time",
            "Wait for the answers to your earlier requests, and as Retry-After says."),
    RECEIVE_BUSY(
            "receive.busy", 503, "The gateway has too much to do", "Send the same message again as Retry-After says."),

    AUTHENTICATE_PARTY_UNKNOWN(
            "authenticate.party-unknown",
            403,
            "The connection belongs to no registered party",
            "Connect with a certificate that the operator has registered for your organisation."),
    AUTHENTICATE_ENVELOPE(
            "authenticate.envelope",
            400,
            "The envelope is not the one that this door takes",
            "Send what the OpenAPI document or the WSDL describes: every part in its place, and no others."),
    AUTHENTICATE_ENVELOPE_MISMATCH(
            "authenticate.envelope-mismatch",
            422,
            "Envelope and signed content disagree",
            "Make the type of the envelope equal to the type of the signed header."),
    AUTHENTICATE_DECRYPTION_FAILED(
            "authenticate.decryption-failed",
            422,
            "The message cannot be decrypted",
            "Encrypt to the gateway's current seal certificate, unchanged and without compression."),
    AUTHENTICATE_ALGORITHM_REFUSED(
            "authenticate.algorithm-refused",
            422,
            "The algorithm is not accepted",
            "Use an algorithm of the OpenAPI document or of the WSDL's policy: P-256 or RSA of at least 2048 bits, SHA-256, AES-GCM."),
    AUTHENTICATE_NOT_ENCRYPTED(
            "authenticate.not-encrypted",
            422,
            "The message is not encrypted",
            "Encrypt the whole content of the SOAP body, once, to a seal certificate of the gateway."),
    AUTHENTICATE_SIGNATURE_MISSING(
            "authenticate.signature-missing",
            422,
            "The message is not signed",
            "Put a compact JWS of type varsel-submission+jws inside the encryption; sign a SOAP message as the WSDL's policy says."),
    AUTHENTICATE_SIGNATURE_COVERAGE(
            "authenticate.signature-coverage",
            422,
            "The signature does not cover what it must",
            "Sign Body, Timestamp and every WS-Addressing header of this message, each whole and referred to by an id of its own."),
    AUTHENTICATE_SIGNATURE_INVALID(
            "authenticate.signature-invalid",
            422,
            "The signature does not hold",
            "Sign with the key of your registered seal certificate, and change nothing afterwards."),
    AUTHENTICATE_CERTIFICATE_UNREGISTERED(
            "authenticate.certificate-unregistered",
            403,
            "The signing certificate belongs to no registered party",
            "Sign with a seal certificate that the operator has registered for your organisation."),
    AUTHENTICATE_PARTY_MISMATCH(
            "authenticate.party-mismatch",
            403,
            "TLS certificate, seal certificate and sender are not one party",
            "Send and sign as the party that the notice names as its sender."),
    AUTHENTICATE_CERTIFICATE_EXPIRED(
            "authenticate.certificate-expired",
            403,
            "The certificate is not valid at this time",
            "Use a registered certificate within its validity."),
    AUTHENTICATE_CERTIFICATE_UNTRUSTED(
            "authenticate.certificate-untrusted",
            403,
            "The certificate is not trusted for this use",
            "Use a certificate of an authority that the operator trusts, made for TLS or for signing, with a strong key."),
    AUTHENTICATE_CERTIFICATE_REVOKED(
            "authenticate.certificate-revoked",
            403,
            "The certificate is revoked",
            "Have a new certificate issued and registered; tell the operator if you did not revoke the old one."),
    AUTHENTICATE_CERTIFICATE_STATUS_UNKNOWN(
            "authenticate.certificate-status-unknown",
            503,
            "Nobody says whether the certificate is revoked",
            "Send the same message again as Retry-After says; your authority's OCSP responder or list is silent."),
    AUTHENTICATE_CLOCK(
            "authenticate.clock",
            422,
            "The envelope's time is too far from the gateway's",
            "Set your clock; make a new envelope with the time of sending."),
    AUTHENTICATE_NOT_CANONICAL(
            "authenticate.not-canonical",
            422,
            "The signed bytes are not canonical JSON",
            "Canonicalise the submission with RFC 8785 before signing, and sign exactly those bytes."),

    VALIDATE_SCHEMA(
            "validate.schema",
            422,
            "The notice does not fit the schema of its type",
            "Correct the places that are listed; the schemas are published with the gateway."),
    VALIDATE_CONSTRAINT(
            "validate.constraint", 422, "The notice breaks a constraint", "Correct the places that are listed."),
    VALIDATE_TYPE_UNKNOWN(
            "validate.type-unknown",
            422,
            "The message type is not known",
            "Use a type and version that the gateway knows."),
    VALIDATE_CATEGORY_FORBIDDEN(
            "validate.category-forbidden",
            422,
            "The type does not carry this category",
            "Leave out the categories that the message type does not carry."),
    VALIDATE_ROLE_NOT_PERMITTED(
            "validate.role-not-permitted",
            422,
            "A party may not send or receive this type in this role",
            "See the message type's lists of senders and recipients."),
    VALIDATE_RECIPIENT_UNKNOWN(
            "validate.recipient-unknown",
            422,
            "A recipient is not a registered party in the role addressed",
            "Address a registered party in a role that it holds."),
    VALIDATE_UNIT_BEHIND(
            "validate.unit-behind",
            422,
            "A unit deals with these bodies through the office before it",
            "Address the office that the detail names, or write through it."),
    VALIDATE_ORIGINATOR(
            "validate.originator",
            422,
            "Sender, originator and principal do not fit together",
            "Name yourself as sender; as originator name yourself, or the registered party whose notice you relay."),
    VALIDATE_PURPOSE_UNKNOWN(
            "validate.purpose-unknown",
            422,
            "The purpose is not on the list",
            "Use a purpose of the published code list."),
    VALIDATE_JURISDICTION(
            "validate.jurisdiction",
            422,
            "The jurisdiction does not fit the sender",
            "Use the jurisdiction in which your organisation is registered."),
    VALIDATE_EXPIRED(
            "validate.expired", 422, "The notice has expired", "Send a notice whose expiresAt is in the future."),
    VALIDATE_CLOCK(
            "validate.clock",
            422,
            "A time of the notice lies in the future",
            "Set your clock; recordedAt is the time at which the notice was made."),
    VALIDATE_DUPLICATE_CONFLICT(
            "validate.duplicate-conflict",
            409,
            "The same identifier was used with other content",
            "Repeat the very same message, or use a new envelope id, and a new notice version for new content."),
    VALIDATE_VERSION_OUT_OF_ORDER(
            "validate.version-out-of-order",
            409,
            "A newer version of the notice was accepted before",
            "Send a version above the newest accepted one."),
    VALIDATE_REPLY_UNKNOWN(
            "validate.reply-unknown",
            422,
            "The notice answers nothing that is open for the sender",
            "Name in inReplyTo the notice or case that is answered."),
    VALIDATE_MULTI_SUBJECT(
            "validate.multi-subject", 422, "The notice is about more than one person", "Send one notice a person."),

    DECIDE_FACT_CONFLICT(
            "decide.fact-conflict", 422, "Two statements of a fact contradict each other", "State each fact once."),
    DECIDE_FACT_UNKNOWN(
            "decide.fact-unknown",
            422,
            "An attested fact is unknown or of the wrong type",
            "Attest only facts of the published list, each with a value of its type."),

    DECIDE_ONWARD_SHARING(
            "decide.onward-sharing",
            403,
            "What the sender was told may not be shared onward",
            "Pass it on in the originator's name and wait for its agreement, or ask the originator to tell the recipient itself."),
    DECIDE_SAME_OFFICER(
            "decide.same-officer",
            422,
            "The second approver is the officer of the notice",
            "Have another officer approve; two people answer for such a notice."),

    LAW_NOT_ACTIVATED(
            "law.not-activated",
            503,
            "No law bundle is in force",
            "Nothing was sent. Send the same message again later; the operator must put a signed law bundle in force."),
    LAW_BUNDLE_UNSIGNED(
            "law.bundle-unsigned",
            503,
            "The law bundle lacks a signature that counts",
            "Nothing was sent. Send the same message again later; the operator must have it signed by both roles."),
    LAW_BUNDLE_ALTERED(
            "law.bundle-altered",
            503,
            "The law bundle is not the one that was put in force",
            "Nothing was sent. Send the same message again later; the operator must bring the bundle's file back."),
    LAW_BUNDLE_EXPIRED(
            "law.bundle-expired",
            503,
            "The time of the law bundle is over",
            "Nothing was sent. Send the same message again later; the operator must put a newer bundle in force."),
    LAW_BUNDLE_REFUSED(
            "law.bundle-refused",
            503,
            "The law bundle holds what this gateway does not take",
            "Nothing was sent. Send the same message again later; the operator must accept its packs or build it anew."),

    MINIMISE_FIELD_LEAK(
            "minimise.field-leak",
            500,
            "The minimised notice held more than was permitted",
            "Nothing was sent; the operator has been told."),
    TRANSLATE_LOSS(
            "translate.loss",
            422,
            "The recipient's format cannot carry the notice",
            "Ask the operator which format the recipient takes."),
    TRANSLATE_UNREADABLE(
            "translate.unreadable",
            400,
            "The message is not one of its format",
            "Hold it against the format's schema: varsel validate FILE --as FORMAT names the places."),
    SEAL_NO_KEY(
            "seal.no-key",
            503,
            "The recipient has no valid seal certificate",
            "Send the same message again later; the operator has been told."),

    RECORD_LOG_UNAVAILABLE(
            "record.log-unavailable",
            503,
            "The disclosure log cannot be written",
            "Nothing was sent. Send the same message again as Retry-After says."),
    RECORD_BACKLOG_FULL(
            "record.backlog-full",
            503,
            "Too many notices are waiting to be recorded",
            "Nothing was sent. Send the same message again as Retry-After says."),
    RECORD_BEHIND_SECOND_PLACE(
            "record.behind-second-place",
            503,
            "The log's database is older than its last checkpoint",
            "Nothing was sent. The operator must restore the newest database."),

    DELIVER_PROOF_INVALID(
            "deliver.proof-invalid",
            500,
            "The proof of a stored disclosure does not hold",
            "Nothing was sent; the operator has been told."),

    ACKNOWLEDGE_RECEIPT_UNKNOWN(
            "acknowledge.receipt-unknown",
            404,
            "There is no delivery that this receipt belongs to",
            "Name the disclosure and notice of a delivery that you received."),
    ACKNOWLEDGE_RECEIPT_MISMATCH(
            "acknowledge.receipt-mismatch",
            422,
            "The receipt does not match what was sent",
            "Hash the sealed bytes (compact JWE, or encrypted XML document) as they were received, and name its disclosure,"
                    + " notice and version."),
    ACKNOWLEDGE_RECEIPT_SIGNATURE(
            "acknowledge.receipt-signature",
            422,
            "The receipt's signature does not hold",
            "Sign the receipt (compact JWS, type varsel-receipt+jws, or an enveloped XML signature) with your registered seal"
                    + " certificate."),
    ACKNOWLEDGE_RECEIPT_SCHEMA(
            "acknowledge.receipt-schema",
            422,
            "The receipt does not fit its schema",
            "Correct the places that are listed."),

    HOLD_CASE_UNKNOWN(
            "hold.case-unknown", 404, "There is no such case for the caller", "List the open cases at /api/v1/holds."),
    HOLD_ALREADY_SETTLED(
            "hold.already-settled",
            409,
            "The case is settled",
            "A settled case takes no further answer; a repeat of the same answer gets the same receipt."),

    STATUS_NOT_FOUND(
            "status.not-found", 404, "There is no such notice for the caller", "Ask for a notice that you have sent.");

    private final String code;
    private final int status;
    private final String title;
    private final String remedy;

    ErrorCode(String code, int status, String title, String remedy) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /** The wire code, {@code room.kebab-name}. */
    public String code() {
        return code;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** One line for people: what was wrong. */
    public String title() {
        return title;
    }

    /** One line for people: what to do. */
    public String remedy() {
        return remedy;
    }

    /** The room that finds this failure. */
    public String room() {
        return code.substring(0, code.indexOf('.'));
    }

    public static Optional<ErrorCode> find(String code) {
        return Arrays.stream(values()).filter(e -> e.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
