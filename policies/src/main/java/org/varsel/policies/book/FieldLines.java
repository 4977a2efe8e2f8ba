package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.label.Labels;
import org.varsel.schemas.type.MessageTypes;

/** Fields by their categories, in the order of the message set. */
final class FieldLines {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    private final Wording wording;

    FieldLines(Wording wording) {
        this.wording = wording;
    }

    /** A line for each category; one line where it is every field, or every one that a person wrote. */
    List<Text> of(Collection<FieldPath> fields) {
        if (fields.containsAll(CATALOGUE.fields())) {
            return List.of(Text.of(wording.say("every-field")));
        }
        if (fields.size() == MessageTypes.standard().freeTextFields().size()
                && fields.containsAll(MessageTypes.standard().freeTextFields())) {
            return List.of(Text.of(wording.say("free-text")));
        }
        List<Text> lines = new ArrayList<>();
        for (String category : CATALOGUE.categories()) {
            List<FieldPath> all = CATALOGUE.fields(category);
            List<FieldPath> some = all.stream().filter(fields::contains).toList();
            if (!some.isEmpty()) {
                String what = some.size() == all.size() ? wording.say("whole") : names(some);
                lines.add(Text.category(category, Labels.standard().category(category, wording.language()))
                        .and(": " + what));
            }
        }
        return List.copyOf(lines);
    }

    /** A field with its category before it, since two categories may call a field the same. */
    String name(FieldPath field) {
        return Labels.standard().category(field.category(), wording.language()) + " – " + names(List.of(field));
    }

    private String names(List<FieldPath> fields) {
        return fields.stream()
                .map(field -> Labels.standard().field(field.toString(), wording.language()))
                .collect(Collectors.joining(", "));
    }
}
