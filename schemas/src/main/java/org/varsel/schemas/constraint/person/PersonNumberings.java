package org.varsel.schemas.constraint.person;

import java.util.Map;
import java.util.Optional;
import org.varsel.schemas.constraint.NumberedIdentifier;

/** The kinds of number by their codes in the list {@code identifier-type}. */
final class PersonNumberings {

    private static final Map<String, PersonNumbering> BY_TYPE = Map.ofEntries(
            Map.entry("no-fnr", new NorwegianNumber(false)),
            Map.entry("no-dnr", new NorwegianNumber(true)),
            Map.entry("be-nrn", new BelgianNumber()),
            Map.entry("be-bis", new BelgianNumber()),
            Map.entry("dk-cpr", new DanishNumber()),
            Map.entry("nl-bsn", new DutchNumber()),
            Map.entry("es-dni", new SpanishNumber(false)),
            Map.entry("es-nie", new SpanishNumber(true)),
            Map.entry("se-pnr", new SwedishNumber()),
            Map.entry("se-samnr", new SwedishNumber()),
            Map.entry("gb-nhs", new HealthServiceNumber()),
            Map.entry("gb-pnc", new PoliceComputerNumber()));

    private PersonNumberings() {}

    /** Empty for an identifier that no register here numbers, such as a passport: nothing is said about it. */
    static Optional<PersonNumbering> of(NumberedIdentifier identifier) {
        String type = identifier.type();
        return type == null ? Optional.empty() : Optional.ofNullable(BY_TYPE.get(type));
    }
}
