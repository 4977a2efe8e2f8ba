package org.varsel.gateway.law;

import org.varsel.policies.LawBundle;

/** The law that decides now. Ask once for each decision: it may be another one the next time. */
@FunctionalInterface
public interface LawInForce {
    /**
     * The law in force.
     *
     * @throws org.varsel.gateway.Unavailable when there is none that may decide
     */
    LawBundle now();
}
