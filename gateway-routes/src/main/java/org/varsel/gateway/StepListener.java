package org.varsel.gateway;

import java.util.ServiceLoader;

/**
 * Hears of every {@link Step} on the thread that takes it. Production has no listener: the call is an empty method that
 * the JIT removes. Tests put one on the class path as a service and stop the process there.
 */
@FunctionalInterface
public interface StepListener {
    StepListener NONE = step -> {};

    void reached(Step step);

    /** The listener that was put on the class path, or none. */
    static StepListener installed() {
        return ServiceLoader.load(StepListener.class).findFirst().orElse(NONE);
    }
}
