package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.REST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.varsel.gateway.Sending;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.schemas.json.StrictJson;

/** Seals that were not made for the gateway, were changed, or are of a kind that leaks. */
final class EncryptionAttacks {
    private EncryptionAttacks() {}

    static void into(Attacks.Group attacks) {
        attacks.on(
                "for another recipient",
                REST,
                "its own name on it",
                scene -> scene.rest(
                        scene.good().sealedTo(scene.home().seal(POLICE).certificate())));
        attacks.on("for another recipient", REST, "the gateway's name on it", scene -> {
            Sending sending = scene.good().sealedTo(scene.home().seal(POLICE).certificate());
            String[] parts = parts(sending);
            parts[0] = parts(scene.good())[0];
            return carrying(scene, sending, parts);
        });
        for (int part = 1; part < 5; part++) {
            changed(attacks, part);
        }
        attacks.on("truncated or changed GCM tag", REST, "truncated", scene -> {
            Sending sending = scene.good();
            String[] parts = parts(sending);
            parts[4] = parts[4].substring(0, parts[4].length() / 2);
            return carrying(scene, sending, parts);
        });
        attacks.on("RSA 1.5", REST, EncryptionAttacks::oracle);
        named(attacks, "RSA1_5", "A256GCM");
        named(attacks, "RSA-OAEP", "A256GCM");
        named(attacks, "dir", "A256GCM");
        named(attacks, "PBES2-HS256+A128KW", "A256GCM");
        named(attacks, "kanarifugl", "A256GCM");
        named(attacks, "ECDH-ES+A256KW", "A128CBC-HS256");
        attacks.on("unknown algorithm", REST, "compressed", scene -> {
            String header = "\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"";
            return scene.rest(PST, scene.good().carrying(jwe(scene, header, new byte[40])));
        });
    }

    private static void changed(Attacks.Group attacks, int part) {
        attacks.on("truncated or changed GCM tag", REST, "part " + (part + 1) + " of five changed", scene -> {
            Sending sending = scene.good();
            String[] parts = parts(sending);
            parts[part] = Jose.flipped(parts[part]);
            return carrying(scene, sending, parts);
        });
    }

    private static void named(Attacks.Group attacks, String algorithm, String encryption) {
        attacks.on(
                "unknown algorithm",
                REST,
                algorithm + " with " + encryption,
                scene -> scene.rest(
                        PST, scene.good().carrying(jwe(scene, header(algorithm, encryption), new byte[256]))));
    }

    /** Keys of every form that tells implementations apart get one and the same answer. */
    private static Observed oracle(Scene scene) {
        Set<JsonNode> answers = new HashSet<>();
        Observed last = new Observed("", "", PST);
        for (int length : new int[] {0, 40, 255, 256, 257, 384}) {
            byte[] key = new byte[length];
            new SecureRandom().nextBytes(key);
            last = scene.rest(PST, scene.good().carrying(jwe(scene, header("RSA1_5", "A256GCM"), key)));
            ObjectNode answer = (ObjectNode) StrictJson.parse(last.said().getBytes(StandardCharsets.UTF_8));
            answer.remove("instance");
            answers.add(answer);
        }
        assertThat(answers).as("different answers to different keys").hasSize(1);
        return last;
    }

    private static String header(String algorithm, String encryption) {
        return "\"alg\":\"" + algorithm + "\",\"enc\":\"" + encryption + "\"";
    }

    private static String jwe(Scene scene, String header, byte[] encryptedKey) {
        return String.join(
                ".",
                Jose.base64("{" + header + ",\"cty\":\"" + ContentTypes.SUBMISSION + "\",\"kid\":\""
                        + scene.home().gatewaySeal().thumbprint() + "\"}"),
                Jose.base64(encryptedKey),
                Jose.base64(new byte[12]),
                Jose.base64(new byte[64]),
                Jose.base64(new byte[16]));
    }

    private static String[] parts(Sending sending) {
        return Jose.parts(StrictJson.parse(sending.body().getBytes(StandardCharsets.UTF_8))
                .path("data")
                .asText());
    }

    private static Observed carrying(Scene scene, Sending sending, String[] parts) {
        return scene.rest(PST, sending.carrying(String.join(".", parts)));
    }
}
