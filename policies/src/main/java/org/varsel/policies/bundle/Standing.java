package org.varsel.policies.bundle;

import org.varsel.policies.PackProfile;

/** On whose word a pack runs, as the manifest writes it. */
final class Standing {
    static final String SIGNED_OFF = "signed-off";
    static final String ACCEPTED = "accepted";
    static final String DEMO = "demo";

    private Standing() {}

    static String of(PackProfile profile, boolean signedOff) {
        if (signedOff) {
            return SIGNED_OFF;
        }
        return profile.isDemo() ? DEMO : ACCEPTED;
    }
}
