package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.hostile.Channel.ACKNOWLEDGE;

import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.lifecycle.Received;

/** The attacks on signatures, on a receipt that is signed in XML; brought through the SOAP door. */
final class XmlReceiptAttacks {
    private static final Pattern SIGNATURE = Pattern.compile("(?s)<(?:\\w+:)?Signature .*</(?:\\w+:)?Signature>");

    private XmlReceiptAttacks() {}

    static void into(Attacks.Group attacks) {
        on(attacks, "none", (scene, delivery) -> without(signed(delivery)));
        on(attacks, "broken digest", (scene, delivery) -> signed(delivery).replace(">delivered<", ">rejected<"));
        on(
                attacks,
                "right signature, wrong party",
                (scene, delivery) -> by(delivery, scene.home().seal(BERGEN)));
        on(
                attacks,
                "certificate from KeyInfo that is not registered: by its thumbprint",
                (scene, delivery) -> by(delivery, scene.home().stranger(CertificateUse.SEAL)));
        on(attacks, "detached content swapped", (scene, delivery) -> {
            String other = SignedXml.of(delivery, body -> body.put("status", "rejected")
                    .putArray("reasons")
                    .addObject()
                    .put("code", "NOT_RESIDENT")
                    .put("text", "Lives elsewhere."));
            return inside(without(other), signature(signed(delivery)));
        });
        on(attacks, "over another element: second body: behind the signature", (scene, delivery) -> without(
                        signed(delivery))
                .replace("</Receipt>", signed(delivery) + "</Receipt>"));
        on(attacks, "SHA-1", (scene, delivery) -> signed(delivery)
                .replace(SoapNames.ECDSA_SHA256, SoapNames.MORE + "ecdsa-sha1"));
        on(attacks, "MD5", (scene, delivery) -> signed(delivery).replace(SoapNames.SHA256, SoapNames.MORE + "md5"));
        on(attacks, "algorithm none", (scene, delivery) -> signed(delivery)
                .replace(SoapNames.ECDSA_SHA256, "urn:none"));
        on(attacks, "HMAC with a public key", (scene, delivery) -> signed(delivery)
                .replace(SoapNames.ECDSA_SHA256, SoapNames.MORE + "hmac-sha256"));
    }

    private static void on(Attacks.Group attacks, String line, BiFunction<Scene, Received, String> forged) {
        attacks.on(line, ACKNOWLEDGE, "in XML", scene -> scene.acknowledge(delivery -> forged.apply(scene, delivery)));
    }

    private static String signed(Received delivery) {
        return SignedXml.of(delivery, body -> {});
    }

    private static String by(Received delivery, SealKey other) {
        return SignedXml.of(new Received(delivery.party(), other, delivery.event(), delivery.disclosure()), body -> {});
    }

    private static String signature(String signed) {
        Matcher signature = SIGNATURE.matcher(signed);
        if (!signature.find()) {
            throw new AssertionError("no signature in a signed receipt");
        }
        return signature.group();
    }

    private static String without(String signed) {
        return signed.replace(signature(signed), "");
    }

    /** Puts something last into the root element. */
    private static String inside(String document, String last) {
        int end = document.lastIndexOf("</");
        return document.substring(0, end) + last + document.substring(end);
    }
}
