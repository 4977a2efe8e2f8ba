package org.varsel.gateway.demo;

import java.util.ArrayList;
import java.util.List;

/** The stories, in the order in which they are told. */
final class Scenarios {
    private Scenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>(List.of(
                new ReturneeAgreed(),
                new ReturneeVetoed(),
                new ReturneeElsewhere(),
                new ReleaseWithConsent(),
                new ReleaseWithoutConsent(),
                new ChildDenied(),
                new IntelligenceWithheld(),
                new ForeignSignature(),
                new SameMessageTwice(),
                new WithdrawnAndDestroyed(),
                new RecipientDown()));
        all.addAll(CountryNotice.all());
        return List.copyOf(all);
    }
}
