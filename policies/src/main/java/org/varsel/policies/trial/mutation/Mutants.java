package org.varsel.policies.trial.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Effect;
import org.varsel.policies.Reduction;
import org.varsel.policies.pack.DutySpec;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scope;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/**
 * Every pack that differs from one in a single thing of a single rule. Changes that cannot matter are not made: a field that no message
 * of the rule carries, a prohibition of what no permit opens, or anything in a permit that opens nothing until somebody verifies it.
 */
public final class Mutants {
    private final Pack pack;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Pack pack) {
        this.pack = pack;
    }

    public static List<Mutant> of(Pack pack) {
        Mutants all = new Mutants(pack);
        pack.rules().stream().filter(rule -> rule.status() != Status.REPEALED).forEach(all::mutate);
        return List.copyOf(all.mutants);
    }

    private void mutate(Rule rule) {
        Draft draft = new Draft(rule);
        add(rule, "the rule dropped", null);
        if (rule.status() == Status.NEEDS_VERIFICATION && rule.effect() == Effect.PERMIT) {
            add(rule, "in force though nobody verified it", draft.status(Status.IN_FORCE));
            return;
        }
        ConditionMutants.of(rule.when()).forEach((change, when) -> add(rule, change, draft.when(when)));
        for (String exception : rule.unless()) {
            List<String> fewer = new ArrayList<>(rule.unless());
            fewer.remove(exception);
            add(rule, "the exception " + exception + " dropped", draft.unless(fewer));
        }
        rule.reduce().forEach((field, reduction) -> {
            Map<FieldPath, Reduction> fewer = new HashMap<>(rule.reduce());
            fewer.remove(field);
            add(rule, "the reduction of " + field + " dropped", draft.reduce(fewer));
        });
        for (DutySpec duty : rule.duties()) {
            List<DutySpec> fewer = new ArrayList<>(rule.duties());
            fewer.remove(duty);
            add(rule, "the duty " + duty.name() + " dropped", draft.duties(fewer));
        }
        if (rule.effect() != Effect.DUTY) {
            fields(rule, draft);
        }
        if (rule.effect() == Effect.PERMIT) {
            scope(rule, draft);
        }
    }

    /** One category more; or one less, unless the rule speaks of everything. A duty comes with whatever else is told. */
    private void fields(Rule rule, Draft draft) {
        boolean permit = rule.effect() == Effect.PERMIT;
        Set<FieldPath> relevant = permit ? carried(rule) : opened(rule);
        Map<String, Set<FieldPath>> more = new TreeMap<>();
        Map<String, Set<FieldPath>> less = new TreeMap<>();
        for (String category : FieldCatalogue.standard().categories()) {
            for (FieldPath field : FieldCatalogue.standard().fields(category)) {
                if (relevant.contains(field)) {
                    (rule.fields().contains(field) ? less : more)
                            .computeIfAbsent(category, any -> new TreeSet<>())
                            .add(field);
                }
            }
        }
        more.forEach((category, fields) -> {
            Set<FieldPath> wider = new TreeSet<>(rule.fields());
            wider.addAll(fields);
            add(rule, "more of " + category + ": " + fields, draft.fields(wider));
        });
        if (rule.fields().containsAll(FieldCatalogue.standard().fields())) {
            return;
        }
        less.forEach((category, fields) -> {
            Set<FieldPath> narrower = new TreeSet<>(rule.fields());
            narrower.removeAll(fields);
            if (!narrower.isEmpty()) {
                add(rule, "less of " + category + ": " + fields, draft.fields(narrower));
            }
        });
    }

    /** What the messages of a rule can carry. */
    private static Set<FieldPath> carried(Rule rule) {
        Set<FieldPath> fields = new TreeSet<>();
        for (MessageType type : MessageTypes.standard().all()) {
            if (rule.scope().messages().contains(type.name())) {
                fields.addAll(type.fields());
            }
        }
        return fields;
    }

    /** What some permit opens in a case of which this rule speaks too. */
    private Set<FieldPath> opened(Rule rule) {
        Set<FieldPath> fields = new TreeSet<>();
        for (Rule permit : pack.rules()) {
            if (permit.effect() == Effect.PERMIT && permit.status() == Status.IN_FORCE && meet(permit, rule)) {
                Set<FieldPath> carried = carried(permit);
                permit.fields().stream().filter(carried::contains).forEach(fields::add);
            }
        }
        return fields;
    }

    private static boolean meet(Rule one, Rule other) {
        return !Collections.disjoint(one.scope().messages(), other.scope().messages())
                && !Collections.disjoint(one.scope().from(), other.scope().from())
                && !Collections.disjoint(one.scope().to(), other.scope().to())
                && !Collections.disjoint(one.scope().purposes(), other.scope().purposes());
    }

    private void scope(Rule rule, Draft draft) {
        Scope scope = rule.scope();
        fewer(scope.messages())
                .forEach((name, rest) -> add(
                        rule,
                        "no longer for " + name,
                        draft.scope(new Scope(rest, scope.from(), scope.to(), scope.purposes()))));
        fewer(scope.from())
                .forEach((name, rest) -> add(
                        rule,
                        "no longer from " + name,
                        draft.scope(new Scope(scope.messages(), rest, scope.to(), scope.purposes()))));
        fewer(scope.to())
                .forEach((name, rest) -> add(
                        rule,
                        "no longer to " + name,
                        draft.scope(new Scope(scope.messages(), scope.from(), rest, scope.purposes()))));
        fewer(scope.purposes())
                .forEach((name, rest) -> add(
                        rule,
                        "no longer for the purpose " + name,
                        draft.scope(new Scope(scope.messages(), scope.from(), scope.to(), rest))));
    }

    /** Each set that lacks one name, by the name; none for a set of one. */
    private static Map<String, Set<String>> fewer(Set<String> names) {
        Map<String, Set<String>> sets = new TreeMap<>();
        if (names.size() > 1) {
            for (String name : names) {
                Set<String> rest = new TreeSet<>(names);
                rest.remove(name);
                sets.put(name, rest);
            }
        }
        return sets;
    }

    private void add(Rule rule, String change, @Nullable Rule changed) {
        List<Rule> rules = new ArrayList<>(pack.rules());
        int at = rules.indexOf(rule);
        if (changed == null) {
            rules.remove(at);
        } else {
            rules.set(at, changed);
        }
        mutants.add(new Mutant(rule.id(), change, pack.with(rules)));
    }
}
