package org.varsel.gateway.deliver;

import org.varsel.gateway.Rejected;

/** One delivery in the form that its recipient takes, and how that recipient's answer is read. */
interface PushMessage {

    String mediaType();

    /** The media type of the answer. */
    String accept();

    /** The very bytes to send. */
    byte[] body();

    /**
     * The signed receipt in an answer, not yet believed.
     *
     * @throws Rejected when the answer is not one to this message
     */
    String receipt(byte[] answer);
}
