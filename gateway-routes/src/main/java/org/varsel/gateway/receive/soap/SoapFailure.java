package org.varsel.gateway.receive.soap;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.Fault;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.Rejected;

/** Which of our failures lies behind an exception of the SOAP stack, whose own words are never handed on. */
final class SoapFailure {

    /** Fault codes of SOAP 1.1 and 1.2 that blame the sender; CXF uses both. */
    private static final Set<String> SENDERS = Set.of("Client", "Sender", "MustUnderstand", "VersionMismatch");

    private SoapFailure() {}

    static GatewayException of(@Nullable Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GatewayException known) {
                return known;
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException || cause instanceof IOException) {
                return new Rejected(ErrorCode.RECEIVE_MALFORMED_XML, "The envelope cannot be read.");
            }
            if (cause instanceof WSSecurityException) {
                return new Rejected(
                        ErrorCode.AUTHENTICATE_ENVELOPE,
                        "The Security header cannot be processed; it must follow the Basic Security Profile 1.1.");
            }
        }
        // The stack's own checks of version, must-understand and operation; ours come before them for whatever we
        // foresaw.
        if (thrown instanceof Fault fault
                && SENDERS.contains(fault.getFaultCode().getLocalPart())) {
            return new Rejected(ErrorCode.AUTHENTICATE_ENVELOPE, "The message is not one of this service's contract.");
        }
        return new org.varsel.gateway.Fault(
                ErrorCode.GATEWAY_FAULT, "An unforeseen failure; nothing was sent because of it.", thrown);
    }
}
