package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.varsel.gateway.keys.AsicE;
import org.varsel.gateway.keys.CmsEncryption;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.VerifiedXml;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.keys.XmlEncryption;
import org.varsel.gateway.keys.XmlSignature;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.XmlForm;
import org.varsel.schemas.xml.XmlForms;

/** A disclosure out of its seal, its signature checked; made by {@link #of} alone. */
final class OpenedDisclosure {
    private final byte[] payload;

    private OpenedDisclosure(byte[] payload) {
        this.payload = payload;
    }

    /**
     * Opens with the party's key; the command ends when the gateway's signature is not on it.
     *
     * @param sealed a compact JWE in ASCII, an encrypted XML document, or CMS in DER
     */
    static OpenedDisclosure of(byte[] sealed, PartyFolder party) {
        return new OpenedDisclosure(
                switch (WireForm.of(sealed)) {
                    case JOSE -> json(new String(sealed, StandardCharsets.US_ASCII), party);
                    case XML -> xml(sealed, party);
                    case CMS -> cms(sealed, party);
                });
    }

    private static byte[] json(String jwe, PartyFolder party) {
        byte[] jws = Jwe.decrypt(jwe, ContentTypes.DISCLOSURE, party.openingKey());
        return Jws.verify(new String(jws, StandardCharsets.US_ASCII), ContentTypes.DISCLOSURE, party::signer)
                .payload();
    }

    /** The same in JSON: {@code {"disclosure":..., "openings":[...]}}. */
    private static byte[] xml(byte[] sealed, PartyFolder party) {
        XmlForm form = XmlForms.standard().sealedContent();
        VerifiedXml verified =
                XmlSignature.verify(XmlEncryption.decrypt(sealed, party.openingKey()), form.root(), party::signer);
        try {
            JsonNode content = form.read(verified.root());
            ObjectNode payload = StrictJson.mapper().createObjectNode();
            payload.set("disclosure", content.path("disclosure"));
            payload.set("openings", content.path("opening"));
            return Jcs.canonical(payload);
        } catch (MalformedXml e) {
            throw CommandFailed.refused("The sealed notice is not as its schema says: " + e.getMessage() + ".");
        }
    }

    /** The messages of its dialect in the same package are signed with it, and for its own system to read. */
    private static byte[] cms(byte[] sealed, PartyFolder party) {
        byte[] payload = AsicE.open(CmsEncryption.decrypt(sealed, party.openingKey()), party::signer)
                .get(ContentTypes.PAYLOAD_FILE);
        if (payload == null) {
            throw CommandFailed.refused("The sealed package has no " + ContentTypes.PAYLOAD_FILE + ".");
        }
        return payload;
    }

    /** Disclosure and openings in canonical JSON: the exact bytes that were signed, or what the signed XML says. */
    byte[] payload() {
        return payload.clone();
    }

    /** Header, legal and content. */
    JsonNode disclosure() {
        return Input.json("The sealed notice", payload).path("disclosure");
    }
}
