package org.varsel.schemas.type;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a message does. */
public enum Kind {
    /** Tells something about one person. */
    @JsonProperty("notice")
    NOTICE,
    /** Takes an earlier notice back. */
    @JsonProperty("withdrawal")
    WITHDRAWAL,
    /** Answers a case that waits for a person. */
    @JsonProperty("answer")
    ANSWER
}
