package org.varsel.policies.trial.mutation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.policies.Reduction;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.pack.DutySpec;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scope;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldPath;

/** A rule with one of its parts replaced. */
record Draft(Rule rule) {
    Rule when(Expr when) {
        return with(rule.status(), rule.scope(), rule.fields(), when, rule.unless(), rule.reduce(), rule.duties());
    }

    Rule unless(List<String> unless) {
        return with(rule.status(), rule.scope(), rule.fields(), rule.when(), unless, rule.reduce(), rule.duties());
    }

    Rule reduce(Map<FieldPath, Reduction> reduce) {
        return with(rule.status(), rule.scope(), rule.fields(), rule.when(), rule.unless(), reduce, rule.duties());
    }

    Rule duties(List<DutySpec> duties) {
        return with(rule.status(), rule.scope(), rule.fields(), rule.when(), rule.unless(), rule.reduce(), duties);
    }

    Rule status(Status status) {
        return with(status, rule.scope(), rule.fields(), rule.when(), rule.unless(), rule.reduce(), rule.duties());
    }

    Rule fields(Set<FieldPath> fields) {
        return with(rule.status(), rule.scope(), fields, rule.when(), rule.unless(), rule.reduce(), rule.duties());
    }

    Rule scope(Scope scope) {
        return with(rule.status(), scope, rule.fields(), rule.when(), rule.unless(), rule.reduce(), rule.duties());
    }

    private Rule with(
            Status status,
            Scope scope,
            Set<FieldPath> fields,
            Expr when,
            List<String> unless,
            Map<FieldPath, Reduction> reduce,
            List<DutySpec> duties) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.effect(),
                rule.absolute(),
                rule.source(),
                rule.cite(),
                status,
                rule.inForce(),
                scope,
                fields,
                when,
                when.toString(),
                unless,
                reduce,
                duties,
                rule.explain(),
                rule.examples(),
                rule.where());
    }
}
