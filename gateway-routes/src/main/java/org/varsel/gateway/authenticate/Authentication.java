package org.varsel.gateway.authenticate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Thumbprint;
import org.varsel.gateway.keys.VerifiedJws;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.receive.RawMessage;
import org.varsel.gateway.receive.RawRequest;
import org.varsel.gateway.receive.soap.SoapRequest;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/**
 * Establishes that one registered party owns the connection, the signature and the message.
 *
 * <p>In this order: the certificate of the connection names the party; the envelope is read; it is of now and from that
 * party; the seal opens and the signature holds; the signing certificate is that party's and valid; the signed bytes are
 * canonical; the signed header says what the envelope says. From the first step on a refusal carries the party.
 */
public final class Authentication {

    private final PartyRegistry registry;
    private final Certificates certificates;
    private final Opening opening;
    private final SubmissionForms forms;
    private final Duration clockSkew;
    private final Duration envelopeAge;

    Authentication(
            PartyRegistry registry,
            Certificates certificates,
            Opening opening,
            SubmissionForms forms,
            Duration clockSkew,
            Duration envelopeAge) {
        this.registry = registry;
        this.certificates = certificates;
        this.opening = opening;
        this.forms = forms;
        this.clockSkew = clockSkew;
        this.envelopeAge = envelopeAge;
    }

    /** The party behind a request that is not a submission. */
    public PartyRequest party(RawRequest request) {
        requireNonNull(request, "request");
        return new PartyRequest(
                party(request.clientCertificate(), request.receivedAt()),
                request.id(),
                request.body(),
                request.query(),
                request.variables(),
                request.receivedAt(),
                request.correlationId());
    }

    /** The party behind a SOAP request that is not a submission: connection and signature are one party's. */
    public PartyRequest soapParty(SoapRequest request) {
        requireNonNull(request, "request");
        Party party = party(request.clientCertificate(), request.receivedAt());
        try {
            requireSender(party, request);
            return SoapQuestion.of(party, request);
        } catch (Rejected e) {
            throw e.of(party, request.envelope().messageId());
        }
    }

    /** The submission that came by SOAP, and its established sender. */
    public AuthenticMessage soapSubmission(SoapRequest request) {
        requireNonNull(request, "request");
        Party party = party(request.clientCertificate(), request.receivedAt());
        try {
            requireSender(party, request);
            JsonNode header = request.message().path("submission").path("header");
            requireSender(party.id(), header);
            return SoapSubmission.of(party, request);
        } catch (Rejected e) {
            throw e.of(party, request.envelope().messageId());
        }
    }

    /** The submission and its established sender. */
    public AuthenticMessage submission(RawMessage message) {
        requireNonNull(message, "message");
        Party party = party(message.clientCertificate(), message.receivedAt());
        Envelope envelope;
        try {
            envelope = Envelope.parse(message.body());
        } catch (Rejected e) {
            throw e.of(party, null);
        }
        try {
            return submission(message, party, envelope);
        } catch (Rejected e) {
            throw e.of(party, envelope.id());
        }
    }

    private AuthenticMessage submission(RawMessage message, Party party, Envelope envelope) {
        requireTimely(envelope.time(), message.receivedAt());
        if (!envelope.source().equals(party.id().urn())) {
            throw new Rejected(
                            ErrorCode.AUTHENTICATE_PARTY_MISMATCH,
                            "The envelope's source is not the party of the connection's certificate.")
                    .at("/source");
        }
        String jws = opening.decrypt(envelope.jwe());
        VerifiedJws signed = opening.verify(jws);
        requireSigner(party, signed.signer(), message.receivedAt());
        byte[] payload = forms.canonical(requireCanonical(signed.payload()));
        requireSameHeader(envelope, party.id(), StrictJson.parse(payload).path("header"));
        return new AuthenticMessage(
                party,
                envelope.id(),
                envelope.typeId(),
                payload,
                Evidence.ofJws(jws),
                message.dryRun(),
                message.receivedAt(),
                message.correlationId());
    }

    private Party party(X509Certificate certificate, Instant at) {
        Party party = registry.byTls(requireNonNull(certificate, "certificate"))
                .orElseThrow(() -> new Rejected(
                        ErrorCode.AUTHENTICATE_PARTY_UNKNOWN,
                        "The certificate of the connection is registered for nobody."));
        try {
            certificates.requireGood(certificate, CertificateUse.TLS, at);
            return party;
        } catch (Rejected e) {
            throw e.of(party, null);
        }
    }

    private void requireSender(Party party, SoapRequest request) {
        requireTimely(request.envelope().created(), request.receivedAt());
        if (request.envelope().expires().isBefore(request.receivedAt())) {
            throw new Rejected(ErrorCode.AUTHENTICATE_CLOCK, "The message's Timestamp has expired.");
        }
        requireSigner(party, request.envelope().signer(), request.receivedAt());
    }

    private void requireTimely(Instant sent, Instant receivedAt) {
        if (sent.isAfter(receivedAt.plus(clockSkew))) {
            throw new Rejected(ErrorCode.AUTHENTICATE_CLOCK, "The envelope's time lies in the future.").at("/time");
        }
        if (sent.isBefore(receivedAt.minus(envelopeAge))) {
            throw new Rejected(
                            ErrorCode.AUTHENTICATE_CLOCK,
                            "The envelope is older than " + envelopeAge.toHours() + " hours.")
                    .at("/time");
        }
    }

    private void requireSigner(Party party, X509Certificate signer, Instant at) {
        boolean own = registry.bySealThumbprint(Thumbprint.of(signer))
                .filter(owner -> owner.id().equals(party.id()))
                .isPresent();
        if (!own) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_PARTY_MISMATCH,
                    "The signature is by another party than the one of the connection's certificate.");
        }
        if (at.isAfter(signer.getNotAfter().toInstant())
                || at.isBefore(signer.getNotBefore().toInstant())) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_CERTIFICATE_EXPIRED, "The signing certificate is not valid at this time.");
        }
        certificates.requireGood(signer, CertificateUse.SEAL, at);
    }

    private static byte[] requireCanonical(byte[] payload) {
        try {
            if (!Arrays.equals(payload, Jcs.canonicalBytes(payload))) {
                throw new Rejected(
                        ErrorCode.AUTHENTICATE_NOT_CANONICAL,
                        "The signed bytes differ from the canonical form of the same document.");
            }
            return payload;
        } catch (MalformedJson e) {
            throw Malformed.json("The signed content", e);
        }
    }

    private static void requireSameHeader(Envelope envelope, PartyId party, JsonNode header) {
        requireSender(party, header);
        if (!header.path("type").asText().equals(envelope.typeId())) {
            throw mismatch("The signed type is not the envelope's type.", "/header/type");
        }
    }

    /** The submission's own header names that party as its sender. */
    static void requireSender(PartyId party, JsonNode header) {
        JsonNode sender = header.path("sender");
        if (!sender.path("scheme").asText().equals(party.scheme())
                || !sender.path("value").asText().equals(party.value())) {
            throw new Rejected(ErrorCode.AUTHENTICATE_PARTY_MISMATCH, "The signed sender is not the party that sends.")
                    .at("/header/sender");
        }
    }

    private static Rejected mismatch(String what, String pointer) {
        return new Rejected(ErrorCode.AUTHENTICATE_ENVELOPE_MISMATCH, what).at(pointer);
    }
}
