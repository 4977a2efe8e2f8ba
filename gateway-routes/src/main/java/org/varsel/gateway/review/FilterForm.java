package org.varsel.gateway.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.varsel.gateway.record.State;
import org.varsel.gateway.review.read.Filter;

/** The filters as somebody typed them. What is not of the expected form is complained about, never passed on. */
final class FilterForm {
    static final Set<String> OUTCOMES = Set.of("permitted", "referred", "denied");

    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,40}(\\.[A-Za-z]{1,40}){1,3}\\.v[0-9]{1,3}");
    private static final Pattern PARTY = Pattern.compile("[0-9]{4}:[A-Za-z0-9._-]{1,35}");
    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}(@[A-Za-z0-9._-]{1,20})?");

    private final Map<String, String> typed;
    private final Complaints wrong = new Complaints();

    FilterForm(Map<String, String> parameters) {
        this.typed = new LinkedHashMap<>();
        for (String name : new String[] {"state", "outcome", "type", "sender", "recipient", "rule", "from", "to"}) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                typed.put(name, value);
            }
        }
    }

    Filter filter() {
        return new Filter(
                state(),
                known("outcome", OUTCOMES::contains),
                known("type", TYPE.asMatchPredicate()),
                known("sender", PARTY.asMatchPredicate()),
                known("recipient", PARTY.asMatchPredicate()),
                known("rule", RULE.asMatchPredicate()),
                day("from"),
                day("to"));
    }

    Complaints wrong() {
        return wrong;
    }

    /** What was typed, to stand in the form again; empty where nothing was. */
    public String of(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean any() {
        return !typed.isEmpty();
    }

    /** The list with these filters, from a place on. */
    String address(@Nullable Object after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/disclosures");
        typed.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new LinkedHashMap<>(typed);
        if (after != null) {
            address.queryParam("after", "{after}");
            values.put("after", after);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private @Nullable State state() {
        String word = known("state", text -> Arrays.stream(State.values())
                .anyMatch(state -> state.name().equals(text)));
        return word == null ? null : State.valueOf(word);
    }

    private @Nullable String known(String name, Predicate<String> form) {
        String value = typed.get(name);
        if (value == null) {
            return null;
        }
        if (!form.test(value)) {
            wrong.add(name, "filter." + name + ".wrong");
            return null;
        }
        return value;
    }

    private @Nullable LocalDate day(String name) {
        String value = typed.get(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            wrong.add(name, "filter." + name + ".wrong");
            return null;
        }
    }
}
