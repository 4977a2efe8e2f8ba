package org.varsel.gateway.decide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.party.Region;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Facts;
import org.varsel.policies.Provenance;

/**
 * What the party registry knows: where the recipient is, what it may hold, what it signed, with whom it sits in a cell, whether it was told
 * before; and where the person lives.
 */
final class RegistryFacts implements FactSource {
    private final PartyRegistry parties;
    private final PopulationRegister population;
    private final Cells cells;
    private final Clock clock;

    RegistryFacts(PartyRegistry parties, PopulationRegister population, Clock clock) {
        this.parties = parties;
        this.population = population;
        this.cells = new Cells(parties);
        this.clock = clock;
    }

    @Override
    public void addTo(Facts.Builder facts, ValidNotice notice, Addressee recipient) {
        Party party = recipient.party();
        facts.add("crossBorder", !party.jurisdiction().equals(notice.sender().jurisdiction()), Provenance.REGISTRY);
        notice.sender().sharesPart(party).ifPresent(same -> facts.add("crossRegion", !same, Provenance.REGISTRY));
        ofTheWholeCountry(notice.sender()).ifPresent(is -> facts.add("senderNational", is, Provenance.REGISTRY));
        ofTheWholeCountry(party).ifPresent(is -> facts.add("recipientNational", is, Provenance.REGISTRY));
        facts.add("recipientOperative", party.operativePowers(), Provenance.REGISTRY);
        facts.add("recipientClearance", party.clearance().name(), Provenance.REGISTRY);
        facts.add("earlierRecipient", recipient.told(), Provenance.REGISTRY);
        party.ties()
                .charter()
                .ifPresent(charter ->
                        facts.add("charterSigned", charter.holdsOn(LocalDate.now(clock)), Provenance.REGISTRY));
        List<Party> common = cells.of(party);
        if (!common.isEmpty()) {
            PartyId sender = notice.sender().id();
            facts.add(
                    "memberPresent",
                    common.stream().anyMatch(cell -> cell.id().equals(sender) || cells.sits(sender, cell)),
                    Provenance.REGISTRY);
        }
        var originator = notice.submission().header().originator();
        parties.byId(originator.scheme(), originator.value())
                .ifPresent(o -> facts.add("originatorRegime", o.regime().code(), Provenance.REGISTRY));
        party.municipality()
                .flatMap(code -> home(notice).map(code::equals))
                .ifPresent(isHome -> facts.add("homeMunicipality", isHome, Provenance.REGISTRY));
    }

    /** Empty where the registry does not say where a party acts. */
    private static Optional<Boolean> ofTheWholeCountry(Party party) {
        return Optional.ofNullable(party.region()).map(Region.WHOLE_COUNTRY::equals);
    }

    /** The register's word alone: where a sender says that the person lives proves nothing about where it does. */
    private Optional<String> home(ValidNotice notice) {
        var identifiers = notice.submission().content().identifier();
        if (identifiers == null || identifiers.identifier() == null) {
            return Optional.empty();
        }
        return identifiers.identifier().stream()
                .flatMap(number -> population.municipalityOf(number.type(), number.notation()).stream())
                .findFirst();
    }
}
