package org.varsel.gateway.minimise;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.gateway.decide.Ruling;
import org.varsel.policies.Duty;
import org.varsel.policies.Outcome;
import org.varsel.policies.RuleRef;
import org.varsel.schemas.notice.SubmissionLegal;

/**
 * The legal block that travels with a disclosure: under which rules each category came, and what the recipient must do
 * (Directive (EU) 2016/680 article 9(3): conditions travel with the data).
 */
final class LegalBlocks {
    private LegalBlocks() {}

    static ObjectNode of(Ruling ruling, List<Duty> duties) {
        ObjectNode from = (ObjectNode) ruling.file().notice().document().path("legal");
        SubmissionLegal stated = ruling.file().notice().submission().legal();
        ObjectNode legal = from.objectNode();
        legal.put("jurisdiction", stated.jurisdiction());
        legal.put("purpose", stated.purpose());
        basis(ruling, legal.putArray("basis"));
        legal.put("decisionId", ruling.decisionId().toString());
        legal.put("policyDigest", ruling.decision().policyDigest());
        legal.put("decidedAt", time(ruling.decidedAt()));
        legal.put("decidedBy", ruling.byPerson() ? "human" : "rule");
        if (from.has("handlingCode")) {
            legal.set("handlingCode", from.get("handlingCode"));
        }
        legal.put("furtherUse", has(duties, "no-onward-sharing") ? "prohibited" : furtherUse(stated));
        String classification = stated.classification();
        legal.put("classification", classification == null ? "UNCLASSIFIED" : classification);
        legal.put("originatorControl", stated.originatorControl());
        if (from.has("personInformed")) {
            legal.set("personInformed", from.get("personInformed"));
        }
        retention(duties, legal.putObject("retention"));
        // Silent: that something was withheld is not told, unless a rule says that it is.
        legal.putObject("withheldDisclosure").put("mode", "silent");
        legal.set("duties", Duties.json(duties));
        legal.put(
                "processingActivityId",
                "urn:varsel:processing:" + ruling.file().notice().type().name());
        return legal;
    }

    private static void basis(Ruling ruling, ArrayNode basis) {
        Map<RuleRef, Set<String>> categories = new LinkedHashMap<>();
        ruling.decision().fields(Outcome.RELEASE).forEach(field -> field.rules().forEach(rule -> categories
                .computeIfAbsent(rule, r -> new TreeSet<>())
                .add(field.field().category())));
        categories.forEach((rule, scope) -> {
            ObjectNode item = basis.addObject().put("ruleId", rule.toString()).put("citation", rule.citation());
            ArrayNode scopes = item.putArray("scopeCategory");
            scope.forEach(scopes::add);
        });
    }

    private static String furtherUse(SubmissionLegal stated) {
        return stated.furtherUse() == null ? "prohibited" : stated.furtherUse();
    }

    private static boolean has(List<Duty> duties, String name) {
        return duties.stream().anyMatch(duty -> duty.name().equals(name));
    }

    private static void retention(List<Duty> duties, ObjectNode retention) {
        duties.stream()
                .filter(duty -> duty.name().equals("delete-after") && duty.period() != null)
                .findFirst()
                .ifPresentOrElse(
                        duty -> retention
                                .put("deleteAfter", String.valueOf(duty.period()))
                                .put("basis", duty.source() + ": " + duty.rule().citation()),
                        () -> retention.put("basis", "no personal data"));
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
