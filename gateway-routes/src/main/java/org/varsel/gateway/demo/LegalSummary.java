package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;

/** Of a legal block, what a lawyer would hold against the law: citations with their categories, duties, limits. */
final class LegalSummary {
    private LegalSummary() {}

    static ObjectNode of(JsonNode legal) {
        ObjectNode summary = DemoJson.object();
        for (String member :
                new String[] {"jurisdiction", "purpose", "classification", "furtherUse", "originatorControl"}) {
            summary.set(member, legal.path(member));
        }
        ArrayNode citations = summary.putArray("citations");
        TreeSet<String> distinct = new TreeSet<>();
        legal.path("basis").forEach(basis -> distinct.add(basis.path("citation").asText()));
        distinct.forEach(citations::add);
        summary.put("decidedBy", legal.path("decidedBy").asText());
        summary.put("deleteAfter", legal.path("retention").path("deleteAfter").asText("none"));
        TreeSet<String> duties = new TreeSet<>();
        legal.path("duties").forEach(duty -> duties.add(duty.path("do").asText()));
        ArrayNode sorted = summary.putArray("duties");
        duties.forEach(sorted::add);
        return summary;
    }
}
