package org.varsel.gateway.wss;

import java.util.List;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.processor.SignatureProcessor;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.w3c.dom.Element;

/** Verifies; a signature that does not hold has one answer. */
final class OneAnswerSignature extends SignatureProcessor {

    @Override
    public List<WSSecurityEngineResult> handleToken(Element signature, RequestData data) {
        try {
            return super.handleToken(signature, data);
        } catch (WSSecurityException | RuntimeException e) {

            throw new Rejected(
                    ErrorCode.AUTHENTICATE_SIGNATURE_INVALID,
                    "The signature does not hold for the parts it refers to.");
        }
    }
}
