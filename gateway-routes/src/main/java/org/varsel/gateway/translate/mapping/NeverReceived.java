package org.varsel.gateway.translate.mapping;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.varsel.policies.Effect;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;

/**
 * What the law keeps from a role whatever the case: categories that every law pack withholds from it, without a condition and so
 * that nobody can release them.
 */
final class NeverReceived {
    private static final List<Pack> PACKS =
            LawBundles.standard(PackProfile.demo()).packs();

    private NeverReceived() {}

    static Set<String> by(String role) {
        Set<String> never = new LinkedHashSet<>(FieldCatalogue.standard().categories());
        PACKS.forEach(pack -> never.retainAll(withheld(pack, role)));
        return never;
    }

    private static Set<String> withheld(Pack pack, String role) {
        Set<FieldPath> fields = new HashSet<>();
        pack.rules().stream()
                .filter(rule -> always(rule) && rule.scope().to().contains(role))
                .forEach(rule -> fields.addAll(rule.fields()));
        FieldCatalogue catalogue = FieldCatalogue.standard();
        return catalogue.categories().stream()
                .filter(category -> fields.containsAll(catalogue.fields(category)))
                .collect(Collectors.toSet());
    }

    private static boolean always(Rule rule) {
        return rule.effect() == Effect.PROHIBIT
                && rule.absolute()
                && rule.status() == Status.IN_FORCE
                && rule.whenText().equals("true");
    }
}
