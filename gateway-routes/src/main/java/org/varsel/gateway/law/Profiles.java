package org.varsel.gateway.law;

import java.util.Set;
import org.varsel.gateway.server.VarselProperties;
import org.varsel.policies.PackProfile;

/** The word of {@code varsel.policies.profile}. */
public final class Profiles {
    private static final String DEMO = "demo";
    private static final String SIGNED_OFF = "signed-off";

    private Profiles() {}

    static PackProfile of(VarselProperties properties) {
        return of(properties.policies().profile());
    }

    /** {@code demo}, {@code signed-off}, or the names of packs with commas between. */
    public static PackProfile of(String word) {
        return switch (word.strip()) {
            case DEMO -> PackProfile.demo();
            case SIGNED_OFF -> PackProfile.accepting(Set.of());
            default -> PackProfile.accepting(Set.of(word.strip().split("\\s*,\\s*")));
        };
    }
}
