package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.decide.Rulings;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.receive.JsonAnswer;
import org.varsel.policies.FactChange;
import org.varsel.policies.FieldDecision;
import org.varsel.schemas.json.StrictJson;

/** The decision with its explanation, in the notice's language and with the smallest change that would alter each field. */
final class DryRunAnswer {
    private DryRunAnswer() {}

    static Answer of(Rulings rulings) {
        ObjectNode body = StrictJson.mapper().createObjectNode();
        body.put("dryRun", true);
        ArrayNode decisions = body.putArray("decisions");
        for (Ruling ruling : rulings.list()) {
            ObjectNode decision = ReceiptSigner.decisionBody(ruling, null);
            decision.put("policyDigest", ruling.decision().policyDigest());
            explain(
                    decision.putArray("explanation"),
                    ruling.decision().fields(),
                    rulings.file().notice().submission().header().language());
            decisions.add(decision);
        }
        return JsonAnswer.ok(body);
    }

    private static void explain(ArrayNode explanation, List<FieldDecision> fields, String language) {
        for (FieldDecision field : fields) {
            ObjectNode item = explanation.addObject().put("path", field.field().toString());
            ArrayNode sentences = item.putArray("sentences");
            field.explanation().sentences(language).forEach(sentences::add);
            ArrayNode change = item.putArray("smallestChange");
            for (FactChange fact : field.explanation().smallestChange().changes()) {
                change.addObject().put("fact", fact.fact()).put("to", String.valueOf(fact.to()));
            }
        }
    }
}
