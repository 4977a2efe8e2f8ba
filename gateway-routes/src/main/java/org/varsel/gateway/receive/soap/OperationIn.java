package org.varsel.gateway.receive.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.varsel.gateway.wss.SecuredIn;

/** Refuses a request that is not of this service, before CXF looks for it in the contract and calls its absence our fault. */
final class OperationIn extends AbstractPhaseInterceptor<Message> {

    OperationIn() {
        super(Phase.POST_PROTOCOL);
    }

    @Override
    public void handleMessage(Message message) {
        Operation.requireOf(SecuredIn.opened(message).content());
    }
}
