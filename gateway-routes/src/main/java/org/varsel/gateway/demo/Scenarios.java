package org.varsel.gateway.demo;

import java.util.List;

/** The stories, in the order in which they are told. */
final class Scenarios {
    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
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
                new RecipientDown());
    }
}
