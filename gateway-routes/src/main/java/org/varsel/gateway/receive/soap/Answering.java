package org.varsel.gateway.receive.soap;

import org.varsel.gateway.receive.Answer;

/** Puts a request and its answer side by side when the walk is over. */
public final class Answering {

    public Answered pair(SoapRequest request, Answer answer) {
        return new Answered(request, answer);
    }
}
