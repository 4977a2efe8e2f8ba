package org.varsel.gateway.minimise;

import org.varsel.gateway.decide.Ruling;

/**
 * The opaque reference by which a recipient and its gateway speak of a person. Pairwise: stable for one person and one
 * recipient, and of no use to compare between recipients. Implemented where the keyed secrets are.
 */
@FunctionalInterface
public interface SubjectRefs {
    String of(Ruling ruling);
}
