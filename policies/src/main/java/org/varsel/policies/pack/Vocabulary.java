package org.varsel.policies.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.Effect;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageTypes;

/** Resolves the names of a rule against what its pack and the message set know. Permits must name what they open. */
final class Vocabulary {
    private final PackHeader header;

    Vocabulary(PackHeader header) {
        this.header = header;
    }

    Scope scope(YamlValue value, Effect effect) {
        YamlMap map = value.map();
        Set<String> roles = header.roles().keySet();
        Scope scope = new Scope(
                names(map.required("message"), header.messages(), effect),
                names(map.required("from"), roles, effect),
                names(map.required("to"), roles, effect),
                names(map.required("purpose"), header.purposes().keySet(), effect));
        map.end();
        return scope;
    }

    /** {@code any}, a name, a list of names, or {@code {of: ..., except: ...}}. */
    private Set<String> names(YamlValue value, Set<String> known, Effect effect) {
        if (value.isMap()) {
            YamlMap map = value.map();
            Set<String> names = map.optional("of")
                    .map(of -> names(of, known, effect))
                    .orElseGet(() -> everything(value, known, effect));
            names.removeAll(names(map.required("except"), known, Effect.PROHIBIT));
            map.end();
            return names;
        }
        if (value.isText() && value.text().equals("any")) {
            return everything(value, known, effect);
        }
        Set<String> names = new TreeSet<>();
        value.oneOrMore(name -> names.addAll(expand(name, known)));
        return names;
    }

    private static Set<String> everything(YamlValue value, Set<String> known, Effect effect) {
        if (effect == Effect.PERMIT) {
            throw value.wrong("names; a permit says each thing that it opens");
        }
        return new TreeSet<>(known);
    }

    private Set<String> expand(YamlValue name, Set<String> known) {
        Set<String> group = header.roleGroups().get(name.text());
        if (group != null && known.containsAll(group)) {
            return group;
        }
        return Set.of(name.oneOf(List.copyOf(new TreeSet<>(known)), word -> word));
    }

    /** {@code all}, {@code free-text}, or a list of categories and fields. */
    Set<FieldPath> fields(YamlValue value, Effect effect) {
        FieldCatalogue catalogue = FieldCatalogue.standard();
        if (value.isText() && effect != Effect.PERMIT) {
            if (value.text().equals("all")) {
                return new LinkedHashSet<>(catalogue.fields());
            }
            if (value.text().equals("free-text")) {
                return MessageTypes.standard().freeTextFields();
            }
        }
        Set<FieldPath> fields = new LinkedHashSet<>();
        String expected = effect == Effect.PERMIT ? "a list of fields" : "all, free-text or a list of fields";
        if (!value.isList() || value.list().isEmpty()) {
            throw value.wrong(expected);
        }
        value.list().forEach(item -> fields.addAll(field(item, catalogue)));
        return fields;
    }

    private static List<FieldPath> field(YamlValue item, FieldCatalogue catalogue) {
        String text = item.text();
        if (catalogue.categories().contains(text)) {
            return catalogue.fields(text);
        }
        return catalogue.fields().stream()
                .filter(field -> field.toString().equals(text))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> item.wrong("a category or a field of the message set"));
    }

    /** One field, not a category. */
    FieldPath single(YamlValue item) {
        List<FieldPath> fields = field(item, FieldCatalogue.standard());
        if (fields.size() != 1 || !fields.get(0).toString().equals(item.text())) {
            throw item.wrong("one field like identity.dateOfBirth");
        }
        return fields.get(0);
    }

    String message(YamlValue value) {
        return one(value, header.messages());
    }

    String role(YamlValue value) {
        return one(value, header.roles().keySet());
    }

    String purpose(YamlValue value) {
        return one(value, header.purposes().keySet());
    }

    private static String one(YamlValue value, Set<String> known) {
        return value.oneOf(List.copyOf(new TreeSet<>(known)), word -> word);
    }
}
