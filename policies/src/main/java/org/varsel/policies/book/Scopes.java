package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.varsel.policies.pack.PackHeader;
import org.varsel.policies.pack.Scope;

/** Who tells whom what for which purpose: all, all but a few, or each by name. */
final class Scopes {
    private static final int FEW = 3;

    private final PackHeader header;
    private final Wording wording;

    Scopes(PackHeader header, Wording wording) {
        this.header = header;
        this.wording = wording;
    }

    List<Block.Fact> of(Scope scope) {
        List<Block.Fact> facts = new ArrayList<>();
        Set<String> roles = header.roles().keySet();
        facts.add(fact("from", names(scope.from(), roles, "everyone", wording::role)));
        facts.add(fact("to", names(scope.to(), roles, "everyone", wording::role)));
        facts.add(fact("message", names(scope.messages(), header.messages(), "every-message", wording::message)));
        facts.add(fact(
                "purpose", names(scope.purposes(), header.purposes().keySet(), "every-purpose", wording::purpose)));
        return facts;
    }

    private Block.Fact fact(String key, String value) {
        return new Block.Fact(wording.say(key), Text.of(value));
    }

    private String names(Set<String> names, Set<String> known, String all, UnaryOperator<String> label) {
        List<String> others =
                known.stream().filter(name -> !names.contains(name)).toList();
        if (others.isEmpty()) {
            return wording.say(all);
        }
        if (others.size() <= FEW && others.size() < names.size()) {
            return wording.say("except", wording.say(all), joined(others, label));
        }
        return joined(names, label);
    }

    static String joined(Collection<String> names, UnaryOperator<String> label) {
        return names.stream().map(label).distinct().collect(Collectors.joining(", "));
    }
}
