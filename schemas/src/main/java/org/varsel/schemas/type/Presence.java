package org.varsel.schemas.type;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a category belongs in a submission of a type. Says nothing about what a recipient gets. */
public enum Presence {
    @JsonProperty("mandatory")
    MANDATORY,
    @JsonProperty("optional")
    OPTIONAL,
    @JsonProperty("forbidden")
    FORBIDDEN
}
