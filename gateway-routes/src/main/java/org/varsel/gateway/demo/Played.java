package org.varsel.gateway.demo;

/** One scenario after its end. */
record Played(Scenario scenario, Exhibit exhibit) {}
