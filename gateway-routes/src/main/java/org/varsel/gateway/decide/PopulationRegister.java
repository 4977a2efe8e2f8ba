package org.varsel.gateway.decide;

import java.util.Optional;

/** Where a person is registered as living. Behind it stands a national register, or a file for demos and single nodes. */
public interface PopulationRegister {
    /** Where no register is connected: nobody is known. */
    PopulationRegister NONE = (scheme, number) -> Optional.empty();

    /**
     * The code of the municipality; empty when the register does not know the number.
     *
     * @param scheme what kind of number it is, as the notice names it
     */
    Optional<String> municipalityOf(String scheme, String number);
}
