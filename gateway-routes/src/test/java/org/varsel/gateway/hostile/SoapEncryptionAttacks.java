package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.SOAP;
import static org.varsel.gateway.hostile.SoapNames.XENC;
import static org.varsel.gateway.hostile.SoapNames.XENC11;
import static org.varsel.gateway.hostile.SoapSignatureAttacks.algorithm;
import static org.varsel.gateway.hostile.SoapSignatureAttacks.flip;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The attacks on encryption, on WS-Security. */
final class SoapEncryptionAttacks {
    private SoapEncryptionAttacks() {}

    static void into(Attacks.Group attacks) {
        attacks.envelope(
                "for another recipient",
                "a party",
                (scene, sender) -> sender.to(scene.home().seal(POLICE).certificate()));
        String tag = "truncated or changed GCM tag";
        on(attacks, tag, "wrapped key changed", document -> flip(cipher(document, 0)));
        on(attacks, tag, "content changed", document -> flip(cipher(document, 1)));
        on(attacks, tag, "tag changed", document -> {
            byte[] bytes = Base64.getMimeDecoder().decode(cipher(document, 1).getTextContent());
            bytes[bytes.length - 1] ^= 1;
            cipher(document, 1).setTextContent(Base64.getEncoder().encodeToString(bytes));
        });
        on(attacks, tag, "truncated", document -> {
            byte[] bytes = Base64.getMimeDecoder().decode(cipher(document, 1).getTextContent());
            byte[] shorter = java.util.Arrays.copyOf(bytes, bytes.length - 8);
            cipher(document, 1).setTextContent(Base64.getEncoder().encodeToString(shorter));
        });
        attacks.on("RSA 1.5", SOAP, "as an oracle", SoapEncryptionAttacks::oracle);
        on(
                attacks,
                "RSA 1.5",
                "claimed",
                document -> algorithm(document, XENC, "EncryptionMethod", 0, XENC + "rsa-1_5"));
        String unknown = "unknown algorithm";
        for (String key : new String[] {XENC + "rsa-1_5", XENC + "rsa-oaep-mgf1p", XENC + "kw-tripledes", "urn:k"}) {
            on(attacks, unknown, "key by " + key, document -> algorithm(document, XENC, "EncryptionMethod", 0, key));
        }
        for (String content : new String[] {XENC + "aes256-cbc", XENC + "tripledes-cbc", XENC11 + "aes192-gcm"}) {
            on(
                    attacks,
                    unknown,
                    "by " + content,
                    document -> algorithm(document, XENC, "EncryptionMethod", 1, content));
        }
        on(
                attacks,
                unknown,
                "agreement by DH",
                document -> algorithm(document, XENC, "AgreementMethod", 0, XENC + "dh"));
    }

    private static Element cipher(Document document, int index) {
        return (Element) document.getElementsByTagNameNS(XENC, "CipherValue").item(index);
    }

    private static void on(Attacks.Group attacks, String line, String way, Consumer<Document> change) {
        attacks.envelope(line, way, (scene, sender) -> sender.afterEncryption(change));
    }

    /** Wrapped keys of every form that tells implementations apart get one and the same answer. */
    private static Observed oracle(Scene scene) {
        Set<String> answers = new HashSet<>();
        Observed last = new Observed("", "", PST);
        for (int length : new int[] {1, 40, 255, 256, 257, 384}) {
            byte[] key = new byte[length];
            new SecureRandom().nextBytes(key);
            last = scene.soap(scene.sender(scene.good()).afterEncryption(document -> {
                algorithm(document, XENC, "EncryptionMethod", 0, XENC + "rsa-1_5");
                cipher(document, 0).setTextContent(Base64.getEncoder().encodeToString(key));
            }));
            answers.add(last.said().replaceAll("urn:uuid:[0-9a-f-]+", ""));
        }
        assertThat(answers).as("different answers to different keys").hasSize(1);
        return last;
    }
}
