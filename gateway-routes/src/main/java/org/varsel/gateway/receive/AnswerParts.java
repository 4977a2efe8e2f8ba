package org.varsel.gateway.receive;

import static java.util.Objects.requireNonNull;

/** Takes an answer apart for the response: status, media type and, last, its bytes. */
public final class AnswerParts {

    public int status(Answer answer) {
        return requireNonNull(answer, "answer").status();
    }

    public String contentType(Answer answer) {
        return requireNonNull(answer, "answer").contentType();
    }

    public byte[] body(Answer answer) {
        return requireNonNull(answer, "answer").body();
    }
}
