package org.varsel.gateway;

import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.Party;

/**
 * Where the refusal of an identified party is recorded. Implemented by {@code record}.
 *
 * <p>It is called before the refusal is answered. When the log cannot be written it throws {@link Unavailable}, and the
 * caller is then told that instead: a refusal that is not on record is not given.
 */
public interface RefusalLog {
    void refused(Party party, GatewayException failure, String correlationId, @Nullable String envelopeId);
}
