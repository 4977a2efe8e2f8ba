package org.varsel.gateway.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Strings that occur nowhere else in the world, planted in notices so that a scan can tell where content has been. */
final class Canaries {
    /**
     * One planted string.
     *
     * @param mayHave the parties that were allowed to receive it; nobody else's folder may hold it
     */
    record Canary(String text, String field, Set<Cast> mayHave) {}

    private final List<Canary> all = new ArrayList<>();

    /** A value for a field that only these parties may receive. */
    String plant(String scenario, String field, Cast... mayHave) {
        String text = "Kanarifugl i " + scenario + ", " + field;
        all.add(new Canary(text, field, Set.of(mayHave)));
        return text;
    }

    /** Names and numbers of people are canaries too. */
    void name(Person person, Cast... mayHave) {
        person(person.fullName(), person.number(), mayHave);
    }

    void person(String fullName, String number, Cast... mayHave) {
        all.add(new Canary(fullName, "identity.fullName", Set.of(mayHave)));
        all.add(new Canary(number, "identifier.identifier", Set.of(mayHave)));
    }

    List<Canary> all() {
        return List.copyOf(all);
    }
}
