package org.varsel.gateway.hostile;

/** One try to do harm, over the wire. */
@FunctionalInterface
interface Attack {
    Observed at(Scene scene) throws Exception;
}
