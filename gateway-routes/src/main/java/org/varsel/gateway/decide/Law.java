package org.varsel.gateway.decide;

import java.nio.file.Path;
import java.util.Set;
import org.varsel.gateway.server.VarselProperties;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;

/** Loads the law that the operator answers for. */
final class Law {
    private Law() {}

    static LawBundle inForce(VarselProperties properties) {
        VarselProperties.Policies policies = properties.policies();
        PackProfile profile =
                switch (policies.profile()) {
                    case "demo" -> PackProfile.demo();
                    case "signed-off" -> PackProfile.accepting(Set.of());
                    default -> PackProfile.accepting(Set.of(policies.profile().split("\\s*,\\s*")));
                };
        Path packs = policies.packs();
        return packs == null ? LawBundles.standard(profile) : LawBundles.load(properties.resolve(packs), profile);
    }
}
