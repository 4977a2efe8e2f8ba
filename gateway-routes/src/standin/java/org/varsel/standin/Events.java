package org.varsel.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;

/** Everything a stand-in says, one JSON object a line: answers to commands, and what happened meanwhile. */
final class Events {
    private final PrintStream out;
    private final String party;

    Events(PrintStream out, String party) {
        this.out = out;
        this.party = party;
    }

    static ObjectNode event(String name, String disclosureId) {
        return Json.object().put("event", name).put("disclosureId", disclosureId);
    }

    /** Tells it as this party. */
    void tell(ObjectNode event) {
        say(out, event.put("as", party));
    }

    /** One line at a time, whoever speaks. */
    static void say(PrintStream out, ObjectNode line) {
        synchronized (out) {
            out.println(Json.line(line));
            out.flush();
        }
    }
}
