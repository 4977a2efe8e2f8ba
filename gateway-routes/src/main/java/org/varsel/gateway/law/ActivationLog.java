package org.varsel.gateway.law;

import java.util.List;

/** Where the bundles that took effect are on record. Implemented by {@code record}. */
public interface ActivationLog {
    /**
     * Every activation, in the order of time, each proved to be in its log.
     *
     * @throws org.varsel.gateway.GatewayException when one is not
     */
    List<Activation> activations();

    /**
     * Puts an activation on record in every log; durable on return.
     *
     * @throws org.varsel.gateway.Unavailable when it cannot be recorded: the bundle does not take effect then
     */
    void record(Activation activation);
}
