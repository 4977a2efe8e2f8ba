package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.hostile.SoapNames.DSIG;
import static org.varsel.gateway.hostile.SoapNames.MORE;
import static org.varsel.gateway.hostile.SoapSender.add;
import static org.varsel.gateway.hostile.SoapSender.find;

import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.SealKey;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The attacks on signatures, on WS-Security; wrapping has a class of its own. */
final class SoapSignatureAttacks {
    private static final KeyPair RSA = HostileKeys.pair("RSA", 2048);

    private SoapSignatureAttacks() {}

    static void into(Attacks.Group attacks) {
        on(attacks, "none", "no signature", (scene, sender) -> sender.unsigned());
        on(
                attacks,
                "broken digest",
                "a value changed",
                (scene, sender) -> sender.afterSigning(
                        document -> SoapSender.value(document).setTextContent("kanarifugl")));
        on(
                attacks,
                "broken digest",
                "signature changed",
                (scene, sender) -> sender.afterSigning(document -> flip(find(document, DSIG, "SignatureValue"))));
        on(
                attacks,
                "broken digest",
                "digest changed",
                (scene, sender) -> sender.afterSigning(document -> flip(find(document, DSIG, "DigestValue"))));
        on(
                attacks,
                "detached content swapped",
                "by other content",
                (scene, sender) -> sender.afterSigning(
                        document -> SoapSender.value(document).setTextContent("a2FuYXJpZnVnbA==")));
        on(
                attacks,
                "right signature, wrong party",
                "registered",
                (scene, sender) ->
                        sender.signing(signature -> signature.by(scene.home().seal(BERGEN))));
        on(
                attacks,
                "certificate from KeyInfo that is not registered: by its thumbprint",
                "of the same authority",
                (scene, sender) ->
                        sender.signing(signature -> signature.by(scene.home().stranger(CertificateUse.SEAL))));
        on(
                attacks,
                "certificate from KeyInfo that is not registered: in the message",
                "a key beside the token",
                (scene, sender) -> sender.afterSigning(document -> add(
                        add(find(document, DSIG, "KeyInfo"), DSIG, "d:X509Data", ""),
                        DSIG,
                        "d:X509SubjectName",
                        "CN=kanarifugl")));
        algorithms(attacks);
        clocks(attacks);
    }

    private static void algorithms(Attacks.Group attacks) {
        algorithm(attacks, "algorithm none", "urn:none", Jose.nothing());
        algorithm(attacks, "MD5", MORE + "rsa-md5", Jose.rsa("MD5", RSA.getPrivate()));
        on(
                attacks,
                "MD5",
                "as digest",
                (scene, sender) -> sender.signing(signature -> signature.digest(MORE + "md5", "MD5")));
        on(
                attacks,
                "SHA-1",
                "as digest",
                (scene, sender) -> sender.signing(signature -> signature.digest(DSIG + "sha1", "SHA-1")));
        on(
                attacks,
                "SHA-1",
                "ecdsa-sha1",
                (scene, sender) ->
                        sender.signing(signature -> signature.algorithm(MORE + "ecdsa-sha1", sha1(sender.signer()))));
        on(
                attacks,
                "HMAC with a public key",
                "hmac-sha256",
                (scene, sender) -> sender.signing(
                        signature -> signature.algorithm(MORE + "hmac-sha256", Jose.hmac(sender.signer()))));
        KeyPair weak = HostileKeys.pair("RSA", 1024);
        algorithm(
                attacks,
                "RSA-1024: under a registered name",
                SoapNames.RSA_SHA256,
                Jose.rsa("SHA256", weak.getPrivate()));
        on(
                attacks,
                "RSA-1024: under its own name",
                "rsa-sha256",
                (scene, sender) -> sender.signing(signature -> {
                    SealKey own = scene.parties().keys().rsa(1024);
                    signature.by(own).algorithm(SoapNames.RSA_SHA256, Jose.rsa("SHA256", own.privateKey()));
                }));
    }

    private static void clocks(Attacks.Group attacks) {
        String line = "timestamp in the past or future";
        on(
                attacks,
                line,
                "past",
                (scene, sender) -> sender.created(Instant.now().minus(Duration.ofDays(8))));
        on(
                attacks,
                line,
                "just expired",
                (scene, sender) -> sender.created(Instant.now().minus(Duration.ofMinutes(11))));
        on(
                attacks,
                line,
                "future",
                (scene, sender) -> sender.created(Instant.now().plus(Duration.ofMinutes(6))));
    }

    private static Jose.Signer sha1(SealKey key) {
        return signed -> {
            Signature signature = Signature.getInstance("SHA1withECDSAinP1363Format");
            signature.initSign(key.privateKey());
            signature.update(signed);
            return signature.sign();
        };
    }

    private static void algorithm(Attacks.Group attacks, String line, String uri, Jose.Signer signer) {
        on(attacks, line, uri, (scene, sender) -> sender.signing(signature -> signature.algorithm(uri, signer)));
    }

    private static void on(Attacks.Group attacks, String line, String way, BiConsumer<Scene, SoapSender> change) {
        attacks.envelope(line, way, change);
    }

    static void flip(Element base64) {
        String text = base64.getTextContent();
        int at = text.length() / 2;
        base64.setTextContent(text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1));
    }

    /** Changes what an element says of its algorithm. */
    static void algorithm(Document document, String namespace, String name, int index, String uri) {
        ((Element) document.getElementsByTagNameNS(namespace, name).item(index)).setAttribute("Algorithm", uri);
    }
}
