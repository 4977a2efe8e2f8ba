package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.PartyFolder;

/** A disclosure out of its seal, its signature checked; made by {@link #of} alone. */
final class OpenedDisclosure {
    private final byte[] payload;

    private OpenedDisclosure(byte[] payload) {
        this.payload = payload;
    }

    /** Opens with the party's key; the command ends when the gateway's signature is not on it. */
    static OpenedDisclosure of(String jwe, PartyFolder party) {
        byte[] jws = Jwe.decrypt(jwe, ContentTypes.DISCLOSURE, party.openingKey());
        return new OpenedDisclosure(
                Jws.verify(new String(jws, StandardCharsets.US_ASCII), ContentTypes.DISCLOSURE, party::signer)
                        .payload());
    }

    /** The exact bytes that were signed: disclosure and openings. */
    byte[] payload() {
        return payload.clone();
    }

    /** Header, legal and content. */
    JsonNode disclosure() {
        return Input.json("The sealed notice", payload).path("disclosure");
    }
}
