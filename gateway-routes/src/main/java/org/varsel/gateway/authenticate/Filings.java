package org.varsel.gateway.authenticate;

import org.varsel.gateway.receive.Answer;

/** The door for officers without a system: from there on a filing is a submission like any other. */
public interface Filings {

    /**
     * The answer to the submission.
     *
     * @throws org.varsel.gateway.GatewayException as any room of the walk throws it; a refusal is on record before
     */
    Answer file(Filing filing);
}
