package org.varsel.gateway.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
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
}
