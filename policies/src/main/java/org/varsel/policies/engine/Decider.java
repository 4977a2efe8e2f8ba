package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.varsel.policies.Decision;
import org.varsel.policies.Deny;
import org.varsel.policies.DenyReason;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.Outcome;
import org.varsel.policies.Permit;
import org.varsel.policies.Question;
import org.varsel.policies.Refer;
import org.varsel.policies.pack.PackHeader;
import org.varsel.schemas.field.FieldPath;

/** Makes a decision about a notice of the verdicts on its fields. */
public final class Decider {
    private final CompiledPack pack;
    private final String digest;

    /** Decides by one pack; the digest is that of the bundle it belongs to. */
    public Decider(CompiledPack pack, String digest) {
        this.pack = pack;
        this.digest = digest;
    }

    public CompiledPack pack() {
        return pack;
    }

    /** Never throws: what goes wrong here denies. */
    public Decision decide(Question question) {
        try {
            return decided(question);
        } catch (FactOutOfDomain wrongFact) {
            return Refusal.of(question, digest, DenyReason.FACT_OUT_OF_DOMAIN);
        } catch (RuntimeException ourFault) {
            return Refusal.of(question, digest, DenyReason.ENGINE_ERROR);
        }
    }

    private Decision decided(Question question) {
        PackHeader header = pack.pack().header();
        if (!header.messages().contains(question.messageType())) {
            return Refusal.of(question, digest, DenyReason.UNKNOWN_MESSAGE_TYPE);
        }
        Set<String> roles = header.roles().keySet();
        if (!roles.contains(question.from()) || !roles.contains(question.to())) {
            return Refusal.of(question, digest, DenyReason.UNKNOWN_ROLE);
        }
        if (!header.purposes().containsKey(question.purpose())) {
            return Refusal.of(question, digest, DenyReason.UNKNOWN_PURPOSE);
        }
        if (question.present().isEmpty()) {
            return Refusal.of(question, digest, DenyReason.NOTHING_TO_DECIDE);
        }
        return combined(new Evaluation(
                pack, question, SlotValues.of(question, pack.pack().facts())));
    }

    private Decision combined(Evaluation evaluation) {
        Question question = evaluation.question();
        List<FieldDecision> fields = new ArrayList<>(question.present().size());
        Consequences consequences = new Consequences(evaluation);
        boolean referred = false;
        boolean released = false;
        IdentityHashMap<Object, VerdictExplanation> known = new IdentityHashMap<>();
        for (FieldPath path : question.present()) {
            int field = pack.numbers().of(path);
            Object sameRules =
                    field == FieldNumbers.NONE ? path : evaluation.cell().at(field);
            VerdictExplanation explained = known.get(sameRules);
            if (explained == null) {
                explained = new VerdictExplanation(evaluation, field, Algebra.decide(evaluation, field));
                known.put(sameRules, explained);
                consequences.add(explained.verdict(), field);
            }
            referred |= explained.verdict().outcome() == Outcome.REFER;
            released |= explained.verdict().outcome() == Outcome.RELEASE;
            fields.add(fieldDecision(explained, path, field));
        }
        if (referred) {
            return new Refer(question, fields, digest, consequences.missing(), consequences.duties());
        }
        if (released) {
            return new Permit(question, fields, digest, consequences.duties());
        }
        return new Deny(question, fields, digest, DenyReason.NOTHING_RELEASED);
    }

    private static FieldDecision fieldDecision(VerdictExplanation explained, FieldPath path, int field) {
        Verdict verdict = explained.verdict();
        return new FieldDecision(
                path,
                verdict.outcome(),
                verdict.outcome() == Outcome.WITHHOLD
                        ? null
                        : Consequences.reduction(explained.evaluation(), path, field),
                verdict.decisive() == null ? null : verdict.decisive().ref(),
                explained.rules(),
                new FieldExplanation(path, field, explained));
    }
}
