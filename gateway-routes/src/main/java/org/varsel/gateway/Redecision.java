package org.varsel.gateway;

import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.receive.Answer;

/**
 * The way back into the walk for a case whose facts changed: by a person's answer, or by silence. What was ruled anew goes on
 * from minimising, and ends in the record like any other. Implemented over the routes.
 */
public interface Redecision {
    Answer goOn(Ruling ruling);
}
