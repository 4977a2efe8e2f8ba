package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.ACKNOWLEDGE;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.lifecycle.Received;

/** Signatures that are not there, are about something else, or come from a key or algorithm that proves nothing. */
final class SignatureAttacks {

    /** What is signed, as what, and by whom it should be. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Signed(TestHome home, String typ, byte[] payload, SealKey key) {
        String jws() {
            return by(key);
        }

        String by(SealKey other) {
            return Jws.sign(typ, payload, other);
        }

        String named() {
            return ",\"typ\":\"" + typ + "\",\"x5t#S256\":\"" + key.thumbprint() + "\"";
        }

        String made(String algorithm, Jose.Signer signer) {
            return Jose.jws("\"alg\":\"" + algorithm + "\"" + named(), payload, signer);
        }

        /** Another document of the same form. */
        byte[] otherPayload() {
            return new String(payload, StandardCharsets.UTF_8)
                    .replaceFirst("Id\":\"....", "Id\":\"0000")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final KeyPair RSA = HostileKeys.pair("RSA", 2048);

    private SignatureAttacks() {}

    static void into(Attacks.Group attacks) {
        content(attacks);
        algorithms(attacks);
        signers(attacks);
        clocks(attacks);
    }

    private static void content(Attacks.Group attacks) {
        everywhere(attacks, "none", "plain text", signed -> new String(signed.payload(), StandardCharsets.UTF_8));
        everywhere(attacks, "none", "two parts", signed -> head(signed.jws()));
        everywhere(
                attacks,
                "over another element: second body: behind the signature",
                "behind the first",
                signed -> signed.jws() + "." + Jose.base64(signed.otherPayload()));
        everywhere(
                attacks,
                "over another element: signed header only: the payload put in later",
                "empty before",
                signed -> {
                    String empty = Jws.sign(signed.typ(), new byte[0], signed.key());
                    return swapped(empty, 1, Jose.base64(signed.payload()));
                });
        everywhere(
                attacks, "broken digest", "payload", signed -> swapped(signed.jws(), 1, Jose.flipped(part(signed, 1))));
        everywhere(
                attacks,
                "broken digest",
                "signature",
                signed -> swapped(signed.jws(), 2, Jose.flipped(part(signed, 2))));
        everywhere(
                attacks,
                "detached content swapped",
                "by another notice",
                signed -> swapped(signed.jws(), 1, Jose.base64(signed.otherPayload())));
        everywhere(attacks, "detached content swapped", "by nothing", signed -> swapped(signed.jws(), 1, ""));
    }

    private static void algorithms(Attacks.Group attacks) {
        everywhere(attacks, "algorithm none", "without signature", signed -> signed.made("none", Jose.nothing()));
        everywhere(
                attacks,
                "algorithm none",
                "with the signature of another header",
                signed -> swapped(signed.jws(), 0, Jose.base64("{\"alg\":\"none\"" + signed.named() + "}")));
        everywhere(attacks, "HMAC with a public key", "HS256", signed -> signed.made("HS256", Jose.hmac(signed.key())));
        everywhere(attacks, "SHA-1", "RS1", signed -> signed.made("RS1", Jose.rsa("SHA1", RSA.getPrivate())));
        everywhere(attacks, "MD5", "RSMD5", signed -> signed.made("RSMD5", Jose.rsa("MD5", RSA.getPrivate())));
        KeyPair weak = HostileKeys.pair("RSA", 1024);
        everywhere(
                attacks,
                "RSA-1024: under a registered name",
                "PS256",
                signed -> signed.made("PS256", Jose.pss(weak.getPrivate())));
        attacks.on("RSA-1024: under its own name", REST, scene -> {
            SealKey own = scene.parties().keys().rsa(1024);
            Sending sending = scene.good();
            String header = Jose.header("PS256", ContentTypes.SUBMISSION, own);
            return scene.rest(PST, sending.sealing(Jose.jws(header, sending.canonical(), Jose.pss(own.privateKey()))));
        });
    }

    private static void signers(Attacks.Group attacks) {
        everywhere(
                attacks,
                "right signature, wrong party",
                "registered",
                signed -> signed.by(signed.home().seal(BERGEN)));
        everywhere(
                attacks,
                "certificate from KeyInfo that is not registered: by its thumbprint",
                "of the same authority",
                signed -> signed.by(signed.home().stranger(CertificateUse.SEAL)));
        everywhere(
                attacks,
                "certificate from KeyInfo that is not registered: in the message",
                "x5c beside the right thumbprint",
                signed -> {
                    SealKey own = signed.home().stranger(CertificateUse.SEAL);
                    String header = "\"alg\":\"ES256\",\"x5c\":[\"" + der(own) + "\"]" + signed.named();
                    return Jose.jws(header, signed.payload(), Jose.es256(own));
                });
        everywhere(
                attacks,
                "certificate from KeyInfo that is not registered: in the message",
                "jku",
                signed -> Jose.jws(
                        "\"alg\":\"ES256\",\"jku\":\"https://kanarifugl.example/keys\"" + signed.named(),
                        signed.payload(),
                        Jose.es256(signed.key())));
    }

    private static void clocks(Attacks.Group attacks) {
        String line = "timestamp in the past or future";
        attacks.on(line, REST, "past", scene -> scene.rest(at(scene, Duration.ofDays(-8))));
        attacks.on(line, REST, "future", scene -> scene.rest(at(scene, Duration.ofMinutes(6))));
    }

    private static Sending at(Scene scene, Duration away) {
        return scene.good().envelope("time", Instant.now().plus(away).toString());
    }

    private static void everywhere(Attacks.Group attacks, String line, String way, Function<Signed, String> forged) {
        attacks.on(line, REST, way, scene -> {
            Sending sending = scene.good();
            return scene.rest(PST, sending.sealing(forged.apply(signed(scene, sending))));
        });
        receipts(attacks, line, way, forged);
    }

    private static void receipts(Attacks.Group attacks, String line, String way, Function<Signed, String> forged) {
        attacks.on(line, RECEIPT, way, scene -> scene.receipt(delivery -> forged.apply(signed(scene, delivery))));
        attacks.on(
                line, ACKNOWLEDGE, way, scene -> scene.acknowledge(delivery -> forged.apply(signed(scene, delivery))));
        attacks.on(
                line, PUSH_JSON, way, scene -> scene.pushAnswered(delivery -> forged.apply(signed(scene, delivery))));
    }

    private static Signed signed(Scene scene, Sending sending) {
        return new Signed(
                scene.home(),
                ContentTypes.SUBMISSION,
                sending.canonical(),
                scene.home().seal(PST));
    }

    private static Signed signed(Scene scene, Received delivery) {
        return new Signed(
                scene.home(), ContentTypes.RECEIPT, delivery.body("R4", "delivered", body -> {}), delivery.key());
    }

    private static String head(String jws) {
        return jws.substring(0, jws.lastIndexOf('.'));
    }

    private static String part(Signed signed, int index) {
        return Jose.parts(signed.jws())[index];
    }

    private static String swapped(String jws, int index, String other) {
        String[] parts = Jose.parts(jws);
        parts[index] = other;
        return String.join(".", parts);
    }

    private static String der(SealKey key) {
        try {
            return Base64.getEncoder().encodeToString(key.certificate().getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
