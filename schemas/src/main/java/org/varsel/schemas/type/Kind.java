package org.varsel.schemas.type;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a message does. */
public enum Kind {
    /** Tells something about one person. */
    @JsonProperty("notice")
    NOTICE,
    /** Tells something in general, about no person. */
    @JsonProperty("briefing")
    BRIEFING,
    /** Takes an earlier notice back. */
    @JsonProperty("withdrawal")
    WITHDRAWAL,
    /** Answers a case that waits for a person. */
    @JsonProperty("answer")
    ANSWER,
    /** Reminds a holder of a duty; only the gateway sends it. */
    @JsonProperty("reminder")
    REMINDER;

    /** Whether it tells recipients that it names something new, about a person or in general. */
    public boolean tells() {
        return this == NOTICE || this == BRIEFING;
    }
}
