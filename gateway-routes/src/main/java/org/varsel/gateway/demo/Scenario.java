package org.varsel.gateway.demo;

/** One story that the demo plays. Its expectations are in {@code deploy/demo-expectations/<id>.json}. */
interface Scenario {
    /** Short name; also that of its expectations. */
    String id();

    String title();

    void play(Play play);
}
