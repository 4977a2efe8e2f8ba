package org.varsel.gateway.party;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a party that is a cell is made of: the bodies that sit in it. Which cases it has is a register's to know, not the registry's.
 *
 * @param members the bodies that take part
 * @param under the regional group above a local one; null for none
 */
public record Cell(Level level, Set<PartyId> members, @Nullable PartyId under) {
    public Cell {
        members = Set.copyOf(members);
    }

    /** How far a cell reaches. */
    public enum Level {
        /** One municipality, or a few. */
        LOCAL,
        /** The local ones that name it as the group above them. */
        REGIONAL
    }
}
