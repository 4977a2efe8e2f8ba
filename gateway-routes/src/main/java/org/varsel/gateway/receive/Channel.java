package org.varsel.gateway.receive;

/** The door a message came in by. */
public enum Channel {
    REST,
    SOAP
}
