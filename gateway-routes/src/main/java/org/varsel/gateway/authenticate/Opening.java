package org.varsel.gateway.authenticate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.JoseRefused;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.Thumbprint;
import org.varsel.gateway.keys.VerifiedJws;
import org.varsel.gateway.party.PartyRegistry;

/**
 * Takes the seal off a submission: decrypts it with one of the gateway's keys, verifies the signature with a registered
 * certificate. Everything that fails once the private key is at work has one answer.
 */
final class Opening {

    private final GatewaySeals seals;
    private final PartyRegistry registry;

    Opening(GatewaySeals seals, PartyRegistry registry) {
        this.seals = seals;
        this.registry = registry;
    }

    /** The compact JWS inside the encryption. */
    String decrypt(String jwe) {
        try {
            byte[] content = Jwe.decrypt(jwe, ContentTypes.SUBMISSION, seals::byThumbprint);
            return StandardCharsets.US_ASCII
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (JoseRefused e) {
            ErrorCode code =
                    switch (e.reason()) {
                        case TOO_LARGE -> ErrorCode.RECEIVE_TOO_LARGE;
                        case HEADER_NOT_ALLOWED, KEY_NOT_ALLOWED -> ErrorCode.AUTHENTICATE_ALGORITHM_REFUSED;
                        default -> ErrorCode.AUTHENTICATE_DECRYPTION_FAILED;
                    };
            throw refused(code, "encryption", e);
        } catch (CharacterCodingException e) {
            throw new Rejected(ErrorCode.AUTHENTICATE_SIGNATURE_MISSING, "The decrypted content is no compact JWS.");
        }
    }

    /** The signed bytes and who signed them. */
    VerifiedJws verify(String jws) {
        try {
            return Jws.verify(jws, ContentTypes.SUBMISSION, this::certificate);
        } catch (JoseRefused e) {
            ErrorCode code =
                    switch (e.reason()) {
                        case TOO_LARGE -> ErrorCode.RECEIVE_TOO_LARGE;
                        case MALFORMED -> ErrorCode.AUTHENTICATE_SIGNATURE_MISSING;
                        case HEADER_NOT_ALLOWED, KEY_NOT_ALLOWED -> ErrorCode.AUTHENTICATE_ALGORITHM_REFUSED;
                        case UNKNOWN_KEY -> ErrorCode.AUTHENTICATE_CERTIFICATE_UNREGISTERED;
                        default -> ErrorCode.AUTHENTICATE_SIGNATURE_INVALID;
                    };
            throw refused(code, "signature", e);
        }
    }

    private Optional<X509Certificate> certificate(String thumbprint) {
        return registry.bySealThumbprint(thumbprint).flatMap(party -> party.seal().stream()
                .filter(seal -> Thumbprint.of(seal).equals(thumbprint))
                .findFirst());
    }

    private static Rejected refused(ErrorCode code, String layer, JoseRefused cause) {
        return new Rejected(code, "Of the " + layer + ": " + cause.getMessage()).at("/data");
    }
}
