package org.varsel.gateway.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.SignedReceiptText;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.lifecycle.Received;
import org.varsel.schemas.json.StrictJson;

/** Receipts of fetched deliveries, signed in XML. */
final class SignedXml {
    private SignedXml() {}

    /** Right but for the change. */
    static String of(Received delivery, Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) StrictJson.parse(delivery.body("R4", "delivered", unchanged -> {}));
        change.accept(body);
        return SignedReceiptText.sign(body, WireForm.XML, delivery.key()).text();
    }

    /** The request of a party that brings that as its receipt. */
    static byte[] request(TestHome home, String party, byte[] receipt) {
        ObjectNode request = StrictJson.mapper()
                .createObjectNode()
                .put("receipt", Base64.getEncoder().encodeToString(receipt));
        return new SoapSender(
                        "Acknowledge",
                        request,
                        home.seal(party),
                        home.gatewaySeal().certificate())
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }
}
