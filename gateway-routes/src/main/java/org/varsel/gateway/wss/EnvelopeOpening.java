package org.varsel.gateway.wss;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.namespace.QName;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.processor.Processor;
import org.apache.wss4j.dom.validate.Validator;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.keys.SealKey;
import org.w3c.dom.Document;

/**
 * Opens a secured envelope: form first, then decryption, then the signature, then what they cover. The tree is changed: its
 * body is decrypted in place. Never checks times, and never says whether the signer is the party that was expected.
 */
public final class EnvelopeOpening {

    /** WSS4J insists on a handler; our keys are in memory and have no password. */
    static final CallbackHandler NO_PASSWORDS = callbacks -> {};

    private final Crypto own;
    private final Crypto nobody = new OwnKeys(List.of());
    private final Predicate<X509Certificate> known;

    /**
     * Opens for these keys.
     *
     * @param own the seal keys that messages may be encrypted to
     * @param known whether a signer's certificate is registered; asked before any private key is used
     */
    public EnvelopeOpening(List<SealKey> own, Predicate<X509Certificate> known) {
        this.own = new OwnKeys(own);
        this.known = known;
    }

    /**
     * Opens a message that no interceptor has touched.
     *
     * @throws Rejected for everything else than a secured envelope to one of our keys by a known certificate
     */
    public OpenedEnvelope open(Document document) {
        requireForm(document);
        try {
            RequestData data = new RequestData();
            configure(data);
            WSSConfig config = WSSConfig.getNewInstance();
            processors().forEach(config::setProcessor);
            validators().forEach(config::setValidator);
            data.setWssConfig(config);
            data.setSigVerCrypto(nobody);
            data.setDecCrypto(own);
            data.setCallbackHandler(NO_PASSWORDS);
            data.setTimeStampStrict(false);
            WSSecurityEngine engine = new WSSecurityEngine();
            engine.setWssConfig(config);
            return covered(
                    document, engine.processSecurityHeader(document, data).getResults());
        } catch (WSSecurityException e) {
            throw refused();
        }
    }

    /** Before anything cryptographic: the form of envelope, signature and encryption, and a signer that is known. */
    void requireForm(Document document) {
        EnvelopeForm form = EnvelopeForm.of(document);
        X509Certificate signer = SignatureForm.check(form);
        EncryptionForm.check(form);
        if (!known.test(signer)) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_CERTIFICATE_UNREGISTERED,
                    "The certificate in the message's token is registered for nobody.");
        }
    }

    /** Afterwards: what was really verified and decrypted. */
    static OpenedEnvelope covered(Document document, List<WSSecurityEngineResult> results) {
        return Coverage.of(document, results);
    }

    static void configure(RequestData data) {
        data.setAlgorithmSuite(Algorithms.suite());
        data.setEncryptionSerializer(new StrictContent());
        data.setTimestampReplayCache(null);
        data.setNonceReplayCache(null);
        data.setSamlOneTimeUseReplayCache(null);
    }

    static Map<QName, Processor> processors() {
        return Map.of(Names.ENCRYPTED_KEY, new OneAnswerDecryption(), Names.SIGNATURE, new OneAnswerSignature());
    }

    /**
     * WSS4J's own idea of trust and time is set aside: {@link #requireForm} has asked the registry for the certificate, and
     * the caller judges the times by its own clock.
     */
    static Map<QName, Validator> validators() {
        Validator accepted = (credential, data) -> credential;
        return Map.of(Names.SIGNATURE, accepted, Names.TIMESTAMP, accepted);
    }

    Crypto ownCrypto() {
        return own;
    }

    Crypto nobodyCrypto() {
        return nobody;
    }

    static Rejected refused() {
        return EnvelopeForm.refused("has a Security header that cannot be processed");
    }
}
