package org.varsel.gateway;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.varsel.gateway.party.Party;

/** What is done with every failure of a walk before its caller is answered, at every door: it is put on record, and told. */
@Component
public class FailedWalks {

    private static final Logger LOG = LoggerFactory.getLogger(FailedWalks.class);

    private final RefusalLog log;

    FailedWalks(RefusalLog log) {
        this.log = log;
    }

    /**
     * A refusal of a known party is on record before it is given; when it cannot be, that is the answer.
     *
     * @param party whom the connection identified, where the failure does not say; null when nobody was
     * @param envelopeId of the message, where the failure does not say
     * @return the failure to answer with
     */
    public GatewayException recorded(
            GatewayException failure, @Nullable Party party, @Nullable String envelopeId, String correlationId) {
        try {
            if (failure instanceof Rejected rejected) {
                Rejected whole = rejected.party().isEmpty() && party != null
                        ? rejected.of(party, rejected.envelopeId().orElse(envelopeId))
                        : rejected;
                whole.party()
                        .ifPresent(known -> log.refused(
                                known, whole, correlationId, whole.envelopeId().orElse(null)));
            }
        } catch (Unavailable e) {
            tell(e);
            return e;
        } catch (RuntimeException e) {
            Fault fault = new Fault(ErrorCode.GATEWAY_FAULT, "A refusal could not be recorded.", e);
            tell(fault);
            return fault;
        }
        tell(failure);
        return failure;
    }

    /** Tells the operator, never with what a stranger wrote. */
    public static void tell(GatewayException failure) {
        if (failure instanceof Fault) {
            LOG.error("{}", failure.code(), WithoutMessages.of(failure));
        } else if (failure instanceof Unavailable && failure.getStackTrace().length > 0) { // not a caller's own doing
            LOG.warn("{}", failure.getMessage(), WithoutMessages.of(failure));
        } else {
            LOG.info("{}", failure.getMessage());
        }
    }
}
