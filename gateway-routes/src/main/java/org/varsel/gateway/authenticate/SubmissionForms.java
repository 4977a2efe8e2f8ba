package org.varsel.gateway.authenticate;

/**
 * What a sender signed, as the canonical submission: some sign the canonical document itself, some a message in the format of
 * their own system. The room {@code translate} knows those formats.
 */
@FunctionalInterface
public interface SubmissionForms {

    /**
     * The canonical bytes (RFC 8785) of the submission.
     *
     * @param signed strict, canonical JSON
     * @throws org.varsel.gateway.Rejected when it is a message that is not one of its format
     */
    byte[] canonical(byte[] signed);
}
