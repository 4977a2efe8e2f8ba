package org.varsel.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;

/** Everything a stand-in says, one JSON object a line: answers to commands, and what happened meanwhile. */
final class Events {
    private final PrintStream out;

    Events(PrintStream out) {
        this.out = out;
    }

    static ObjectNode event(String name, String disclosureId) {
        return Json.object().put("event", name).put("disclosureId", disclosureId);
    }

    synchronized void tell(ObjectNode event) {
        out.println(Json.line(event));
        out.flush();
    }
}
