package org.varsel.gateway.review.concern;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.varsel.gateway.law.LawInForce;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.policies.AskOf;
import org.varsel.policies.Effect;
import org.varsel.policies.FactType;
import org.varsel.policies.Provenance;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;

/**
 * Whom a party could tell of a concern at all: those for whom its country's packs have a rule that permits. That a rule is there does not
 * mean that it will hold; the walk decides.
 */
public final class Reachable {
    private static final String CONCERN = "concern.referred";

    private final LawInForce law;
    private final PartyRegistry parties;
    private final Clock clock;

    public Reachable(LawInForce law, PartyRegistry parties, Clock clock) {
        this.law = law;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * A party in one of its roles.
     *
     * @param value as the form sends it: {@code police 0192:310000108}
     */
    public record To(String value, Party party, String role) {}

    /** In the order of their names. */
    public List<To> from(Party sender) {
        List<To> reachable = new ArrayList<>();
        for (Party party : parties.all()) {
            if (!party.id().equals(sender.id()) && party.jurisdiction().equals(sender.jurisdiction())) {
                party.roles().stream()
                        .sorted()
                        .filter(role -> rules(sender, packs(sender, party)).stream()
                                .anyMatch(rule -> rule.scope().to().contains(role)))
                        .forEach(role -> reachable.add(new To(role + " " + party.id(), party, role)));
            }
        }
        reachable.sort(Comparator.comparing(to -> to.party().name()));
        return reachable;
    }

    /** What these rules permit it for. */
    public List<String> purposes(Party sender) {
        TreeSet<String> purposes = new TreeSet<>();
        rules(sender, packs(sender))
                .forEach(rule -> purposes.addAll(rule.scope().purposes()));
        return List.copyOf(purposes);
    }

    /** What these rules ask of the sender and nobody else can say: yes or no. */
    public List<FactType> asked(Party sender) {
        String conditions = String.join(
                " ", rules(sender, packs(sender)).stream().map(Rule::whenText).toList());
        return packs(sender).stream()
                .flatMap(pack -> pack.facts().all().stream())
                .map(Slots.Slot::type)
                .filter(fact ->
                        fact.askOf() == AskOf.SENDER && fact.provenances().contains(Provenance.MESSAGE))
                .filter(fact -> fact.domain().encode(true).isPresent())
                .filter(fact -> Pattern.compile("\\b" + Pattern.quote(fact.name()) + "\\b")
                        .matcher(conditions)
                        .find())
                .distinct()
                .toList();
    }

    private List<Rule> rules(Party sender, List<Pack> packs) {
        LocalDate today = LocalDate.now(clock);
        return packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.effect() == Effect.PERMIT && rule.status() == Status.IN_FORCE)
                .filter(rule -> rule.inForce().covers(today))
                .filter(rule -> rule.scope().messages().contains(CONCERN))
                .filter(rule -> sender.roles().stream().anyMatch(rule.scope().from()::contains))
                .toList();
    }

    /** More than one for a body of the whole country where each part has law of its own. */
    private List<Pack> packs(Party sender) {
        return parties.all().stream()
                .flatMap(party -> packs(sender, party).stream())
                .distinct()
                .toList();
    }

    private List<Pack> packs(Party sender, Party recipient) {
        return law.now().pack(sender.lawTowards(recipient)).stream().toList();
    }
}
