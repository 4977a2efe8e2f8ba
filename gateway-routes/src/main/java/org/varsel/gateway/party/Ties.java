package org.varsel.gateway.party;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What binds a party to others: the office before it, the charter it signed, the bodies that sit in it. All of it is the operator's word
 * in the party's file; what is not there is unknown.
 */
public record Ties(@Nullable Office before, @Nullable Charter signed, @Nullable Cell made) {
    /** A party by itself. */
    public static final Ties NONE = new Ties(null, null, null);

    public Optional<Office> office() {
        return Optional.ofNullable(before);
    }

    public Optional<Charter> charter() {
        return Optional.ofNullable(signed);
    }

    public Optional<Cell> cell() {
        return Optional.ofNullable(made);
    }
}
