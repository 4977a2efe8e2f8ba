package org.varsel.gateway.wss;

import java.util.List;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.processor.EncryptedKeyProcessor;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.w3c.dom.Element;

/** Decrypts; whatever fails once the private key is at work has one answer, so that nobody learns from the difference. */
final class OneAnswerDecryption extends EncryptedKeyProcessor {

    @Override
    public List<WSSecurityEngineResult> handleToken(Element key, RequestData data, AlgorithmSuite suite) {
        try {
            return super.handleToken(key, data, suite);
        } catch (WSSecurityException | RuntimeException e) {

            throw new Rejected(
                    ErrorCode.AUTHENTICATE_DECRYPTION_FAILED, "The body cannot be decrypted with the gateway's keys.");
        }
    }
}
