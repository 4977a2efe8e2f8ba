package org.varsel.schemas.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The form of one kind of document. Thread-safe. */
public interface DocumentCheck {

    /** The first hundred violations, in the order of their paths; empty where the document has its form. */
    List<Violation> check(JsonNode document);
}
