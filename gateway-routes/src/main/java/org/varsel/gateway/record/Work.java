package org.varsel.gateway.record;

/**
 * One caller's share of the one transaction. Runs on the writer's thread; must not block, call out or keep the
 * {@link Batch}. An exception rolls back this share alone.
 */
@FunctionalInterface
public interface Work<T> {
    T apply(Batch batch);
}
