package org.varsel.gateway.minimise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.decide.Ruling;
import org.varsel.policies.Duty;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.Outcome;
import org.varsel.policies.Permit;
import org.varsel.policies.Reduction;
import org.varsel.policies.Refer;

/** Builds the recipient's document up from nothing: a field is in it because a rule released it, and for no other reason. */
public final class Minimiser {
    private final SubjectRefs subjectRefs;

    public Minimiser(SubjectRefs subjectRefs) {
        this.subjectRefs = subjectRefs;
    }

    public MinimisedNotice minimise(Ruling ruling) {
        Objects.requireNonNull(ruling, "no ruling to minimise under");
        if (!(ruling.decision() instanceof Permit permit)) {
            throw new Fault(ErrorCode.MINIMISE_FIELD_LEAK, "only a permit makes a document");
        }
        ObjectNode content = content(ruling, permit.released());
        requireNothingMore(content, permit);
        Optional<String> subjectRef = subjectRefs.about(ruling);
        ObjectNode document = document(ruling, content, permit.duties(), subjectRef);
        return new MinimisedNotice(ruling, document, SlotValues.disclosed(ruling, subjectRef, content));
    }

    /** What would leave if everybody who was asked agreed; for that person's eyes, never sent. */
    public ObjectNode preview(Ruling ruling) {
        if (ruling.decision() instanceof Refer refer) {
            return content(ruling, refer.wouldLeave());
        }
        return content(ruling, ruling.decision().fields(Outcome.RELEASE));
    }

    private static ObjectNode document(
            Ruling ruling, ObjectNode content, List<Duty> duties, Optional<String> subjectRef) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("header", DisclosureHeaders.of(ruling, subjectRef));
        document.set("legal", LegalBlocks.of(ruling, duties));
        document.set("content", content);
        return document;
    }

    private static ObjectNode content(Ruling ruling, List<FieldDecision> released) {
        JsonNode from = ruling.file().notice().document().path("content");
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (FieldDecision field : released) {
            JsonNode value =
                    from.path(field.field().category()).path(field.field().element());
            if (value.isMissingNode()) {
                throw new Fault(ErrorCode.MINIMISE_FIELD_LEAK, "a field was decided that the notice does not have");
            }
            Reduction reduction = field.reduction();
            content.withObject("/" + field.field().category())
                    .set(field.field().element(), reduction == null ? value.deepCopy() : reduction.apply(value));
        }
        return content;
    }

    /** The last look before anything is signed: every field of the document has its own permit. */
    private static void requireNothingMore(ObjectNode content, Permit permit) {
        Map<String, Outcome> outcomes = permit.fields().stream()
                .collect(Collectors.toMap(field -> field.field().toString(), FieldDecision::outcome));
        content.properties()
                .forEach(category -> category.getValue().fieldNames().forEachRemaining(element -> {
                    if (outcomes.get(category.getKey() + "." + element) != Outcome.RELEASE) {
                        throw new Fault(ErrorCode.MINIMISE_FIELD_LEAK, "a field without a permit was about to leave");
                    }
                }));
    }
}
