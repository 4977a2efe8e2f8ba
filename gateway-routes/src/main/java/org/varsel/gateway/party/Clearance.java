package org.varsel.gateway.party;

/** The highest classification that a party may hold; in ascending order. */
public enum Clearance {
    UNCLASSIFIED,
    R,
    C,
    S,
    TS
}
