package org.varsel.gateway.wss;

import java.util.List;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.processor.EncryptedKeyProcessor;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.w3c.dom.Element;

/**
 * Decrypts; whatever fails once the private key is at work has one answer, so that nobody learns from the difference. Only
 * what {@link StrictContent} says is told apart: by then the content has been decrypted and its tag has held.
 */
final class OneAnswerDecryption extends EncryptedKeyProcessor {

    @Override
    public List<WSSecurityEngineResult> handleToken(Element key, RequestData data, AlgorithmSuite suite) {
        try {
            return super.handleToken(key, data, suite);
        } catch (WSSecurityException | RuntimeException e) {
            Rejected content = ofTheContent(e);
            throw content == null ? undecrypted() : content;
        }
    }

    private static Rejected undecrypted() {
        return new Rejected(
                ErrorCode.AUTHENTICATE_DECRYPTION_FAILED, "The body cannot be decrypted with the gateway's keys.");
    }

    private static @Nullable Rejected ofTheContent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return rejected;
            }
        }
        return null;
    }
}
