package org.varsel.gateway.minimise;

import java.util.Optional;
import org.varsel.gateway.decide.Ruling;

/**
 * The opaque reference by which a recipient and its gateway speak of a person. Pairwise: stable for one person and one
 * recipient, and of no use to compare between recipients. Implemented where the keyed secrets are.
 */
@FunctionalInterface
public interface SubjectRefs {
    String of(Ruling ruling);

    /** The reference, or none where the notice is about no person, such as a general briefing. */
    default Optional<String> about(Ruling ruling) {
        return ruling.file().notice().type().aboutPerson() ? Optional.of(of(ruling)) : Optional.empty();
    }
}
