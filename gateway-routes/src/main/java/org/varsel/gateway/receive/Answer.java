package org.varsel.gateway.receive;

/** What the walk ends in: the answer to the caller, ready to be written. Made by the later rooms. */
public interface Answer {

    /** HTTP status. */
    int status();

    String contentType();

    /** The very bytes of the answer; not changed after they were handed out. */
    byte[] body();
}
