package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.varsel.gateway.keys.FormRefused;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.Thumbprint;
import org.varsel.gateway.keys.VerifiedReceipt;

/** Reads signed receipts with the certificates of everybody in the demo. */
final class ReceiptView {
    private record Signer(String name, X509Certificate certificate) {}

    /**
     * One receipt.
     *
     * @param signer who signed it; {@code nobody known} when the signature does not hold
     */
    record Read(String signed, JsonNode body, String signer, boolean verified) {
        String kind() {
            return body.path("kind").asText();
        }

        String status() {
            return body.path("status").asText();
        }
    }

    private final Map<String, Signer> signers = new HashMap<>();

    ReceiptView(DemoHome home) {
        add("gateway", Pem.certificate(home.keys().resolve("gateway-seal.pem")));
        add("gateway", Pem.certificate(home.keys().resolve("gateway-seal-rsa.pem")));
        for (Cast party : Cast.values()) {
            add(party.key(), Pem.certificate(home.profile(party).resolve("seal.pem")));
        }
    }

    Read read(String signed) {
        try {
            VerifiedReceipt verified =
                    VerifiedReceipt.of(signed, thumbprint -> Optional.ofNullable(signers.get(thumbprint))
                            .map(Signer::certificate));
            Signer signer = signers.get(verified.thumbprint());
            return new Read(signed, verified.document(), signer == null ? "nobody known" : signer.name(), true);
        } catch (FormRefused e) {
            return new Read(signed, DemoJson.object(), "nobody known (" + e.reason() + ")", false);
        }
    }

    private void add(String name, X509Certificate certificate) {
        signers.put(Thumbprint.of(certificate), new Signer(name, certificate));
    }
}
