package org.varsel.gateway.demo;

import java.util.ArrayList;
import java.util.List;

/** What one scenario left behind, for the comparison afterwards: answers in order, deliveries in order. */
final class Exhibit {
    /** @param party the recipient */
    record Arrived(Cast party, String disclosureId) {}

    private final List<Told> answers = new ArrayList<>();
    private final List<Arrived> arrivals = new ArrayList<>();
    private final List<Told> finalStates = new ArrayList<>();

    void answered(Told told) {
        answers.add(told);
    }

    void arrived(Cast party, String disclosureId) {
        arrivals.add(new Arrived(party, disclosureId));
    }

    List<Told> answers() {
        return List.copyOf(answers);
    }

    List<String> arrivedAt(Cast party) {
        return arrivals.stream()
                .filter(arrival -> arrival.party() == party)
                .map(Arrived::disclosureId)
                .toList();
    }

    void lastState(Told state) {
        finalStates.add(state);
    }

    List<Told> lastStates() {
        return List.copyOf(finalStates);
    }
}
