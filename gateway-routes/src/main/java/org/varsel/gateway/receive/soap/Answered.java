package org.varsel.gateway.receive.soap;

import org.varsel.gateway.receive.Answer;

/** A request and the rooms' answer to it: what is needed to write the answer's envelope. */
public record Answered(SoapRequest request, Answer answer) {}
