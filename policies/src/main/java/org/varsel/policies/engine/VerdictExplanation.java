package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Atom;
import org.varsel.policies.LosingRule;
import org.varsel.policies.LosingRule.Why;
import org.varsel.policies.Provenance;
import org.varsel.policies.RuleRef;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.ConditionCompiler;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.engine.CompiledRule.Standing;

/** Looks back at one verdict, for all the fields that it is on: most fields of a notice share theirs with others. */
final class VerdictExplanation {
    private final Evaluation evaluation;
    private final int field;
    private final Verdict verdict;
    private final List<RuleRef> rules;
    private @Nullable Map<String, Object> map;

    /** @param field any of the fields */
    VerdictExplanation(Evaluation evaluation, int field, Verdict verdict) {
        this.evaluation = evaluation;
        this.field = field;
        this.verdict = verdict;
        this.rules = verdict.bearing().stream().map(CompiledRule::ref).toList();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Every rule the outcome rests on, the decisive one first. */
    List<RuleRef> rules() {
        return rules;
    }

    /** Made once; to make it twice at once would be no harm. */
    Map<String, Object> toMap() {
        Map<String, Object> known = map;
        if (known == null) {
            known = ExplanationMap.of(verdict.reason(), atoms(), losing(), verdict.bearing(), hasUnverifiedPermit());
            map = known;
        }
        return known;
    }

    private boolean hasUnverifiedPermit() {
        return field != FieldNumbers.NONE
                && evaluation.cell().at(field).permits().stream()
                        .anyMatch(permit -> evaluation.standing(permit) == Standing.NEEDS_VERIFICATION);
    }

    List<Atom> atoms() {
        List<Atom> atoms = new ArrayList<>();
        for (CompiledRule rule : verdict.bearing()) {
            for (Expr atom : Inspection.atoms(rule.rule().when())) {
                Inspection.slots(atom).forEach(slot -> atoms.add(atom(rule, atom, slot)));
            }
        }
        return List.copyOf(atoms);
    }

    private Atom atom(CompiledRule rule, Expr atom, Slots.Slot slot) {
        long code = evaluation.slots()[slot.index()];
        boolean known = code != Slots.UNKNOWN;
        @Nullable Provenance provenance = known
                ? evaluation
                        .question()
                        .facts()
                        .find(slot.name())
                        .map(fact -> fact.provenance())
                        .orElse(null)
                : null;
        return new Atom(
                rule.rule().id(),
                atom.toString(),
                slot.name(),
                ConditionCompiler.compile(atom).test(evaluation.slots()),
                known ? slot.type().domain().decode(code) : null,
                provenance);
    }

    List<LosingRule> losing() {
        if (field == FieldNumbers.NONE) {
            return List.of();
        }
        List<LosingRule> losing = new ArrayList<>();
        for (CompiledRule rule : evaluation.cell().at(field).all()) {
            if (!verdict.bearing().contains(rule)) {
                losing.add(loser(rule));
            }
        }
        return List.copyOf(losing);
    }

    private LosingRule loser(CompiledRule rule) {
        Why why =
                switch (evaluation.standing(rule)) {
                    case OTHER_CASE -> Why.OTHER_CASE;
                    case NOT_IN_FORCE -> Why.NOT_IN_FORCE;
                    case REPEALED -> Why.REPEALED;
                    case NEEDS_VERIFICATION -> Why.NEEDS_VERIFICATION;
                    case LIVE -> whyLive(rule);
                };
        return new LosingRule(rule.ref(), rule.effect(), why, why == Why.DEFEATED ? defeater(rule) : null);
    }

    private Why whyLive(CompiledRule rule) {
        Truth holds = evaluation.holds(rule, field);
        if (evaluation.condition(rule) == Truth.FALSE) {
            return Why.CONDITION_FALSE;
        }
        return switch (holds) {
            case FALSE -> Why.DEFEATED;
            case UNKNOWN -> Why.CONDITION_UNKNOWN;
            case TRUE -> Why.OUTRANKED;
        };
    }

    private @Nullable String defeater(CompiledRule rule) {
        for (CompiledRule exception : rule.exceptions()) {
            if (exception.covers(field) && evaluation.holds(exception, field) == Truth.TRUE) {
                return exception.rule().id();
            }
        }
        return null;
    }
}
