package org.varsel.gateway.party;

import java.util.Set;

/**
 * The office before a unit of a municipality, as Stockholm's executive office is before its districts.
 *
 * @param party the office
 * @param with the roles with which the unit deals through the office alone
 */
public record Office(PartyId party, Set<String> with) {
    public Office {
        with = Set.copyOf(with);
    }
}
