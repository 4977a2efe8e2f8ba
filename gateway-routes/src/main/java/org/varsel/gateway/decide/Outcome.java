package org.varsel.gateway.decide;

/** What became of one recipient's share of a notice on its way to {@code record}: a ruling, or what was sealed under it. */
public interface Outcome {
    Ruling ruling();
}
