package org.varsel.gateway.wss;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.w3c.dom.Element;

/**
 * What one valid signature covers in an envelope that was encrypted to us. Nothing else of the message is handed on.
 *
 * @param signer the certificate whose key made the signature; whose it is is not said here
 * @param to the signed address
 * @param action the signed action
 * @param messageId the signed id of this sending, without {@code urn:uuid:}
 * @param relatesTo the signed id of the message that this one answers, without {@code urn:uuid:}; empty in a request
 * @param created the signed time of sending
 * @param expires the signed end of its validity
 * @param content the one element inside the signed and decrypted body
 * @param signed the canonical bytes of the whole envelope after decryption: the evidence, its signature still verifies
 * @param bodySha256 hex SHA-256 of the exclusive canonical form of the body: the digest that the signer signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record OpenedEnvelope(
        X509Certificate signer,
        String to,
        String action,
        String messageId,
        String relatesTo,
        Instant created,
        Instant expires,
        Element content,
        byte[] signed,
        String bodySha256) {

    @Override
    public String toString() {
        return "OpenedEnvelope[" + messageId + "]";
    }
}
