package org.varsel.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What the gateway put at our door, taken apart but not yet believed.
 *
 * @param sealed the bytes that were logged: a compact JWE in ASCII, or CMS in DER
 * @param packaged whether they are CMS
 * @param entry the exact bytes of the log entry that is said to record this disclosure
 * @param salt what {@code entry.msg} is salted with
 * @param proof the text of the tlog-proof
 * @param raw the CloudEvent as it came, kept as evidence
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Delivery(
        String disclosureId,
        String type,
        byte[] sealed,
        boolean packaged,
        byte[] entry,
        byte[] salt,
        String proof,
        byte[] raw) {

    static Delivery parse(byte[] body) {
        ObjectNode event = Json.parseObject(body);
        if (!"1.0".equals(Json.text(event, "specversion"))
                || !"application/json".equals(Json.text(event, "datacontenttype"))) {
            throw new StandInException("not a CloudEvent 1.0 with JSON data");
        }
        String id = Json.text(event, "id");
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            // The id becomes the name of a folder: nothing but a UUID may.
            throw new StandInException("the disclosure id is not a UUID");
        }
        ObjectNode data = Json.child(event, "data");
        boolean packaged = data.has("cms");
        if (packaged && data.has("jwe")) {
            throw new StandInException("the notice is sealed twice");
        }
        return new Delivery(
                id,
                Json.text(event, "type"),
                packaged
                        ? Base64.getDecoder().decode(Json.text(data, "cms"))
                        : Json.text(data, "jwe").getBytes(StandardCharsets.US_ASCII),
                packaged,
                Base64.getDecoder().decode(Json.text(data, "entry")),
                Base64.getUrlDecoder().decode(Json.text(data, "msgsalt")),
                Json.text(data, "proof"),
                body.clone());
    }

    /** The compact form, where the notice is not in a package. */
    String jwe() {
        return new String(sealed, StandardCharsets.US_ASCII);
    }

    /** The salted digest that the log entry must hold of the sealed bytes. */
    String messageDigest() {
        return Digests.base64Url(Digests.sha256(salt, sealed));
    }
}
