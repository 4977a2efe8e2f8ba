package org.varsel.schemas.type;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.resource.SchemaResources;

/** The message types of this version, in the order of {@code types.json}. Immutable, read once. */
public final class MessageTypes {

    private static final MessageTypes STANDARD = load();

    private final Map<String, MessageType> byId;
    private final Set<FieldPath> freeText;

    private MessageTypes(Map<String, MessageType> byId, Set<FieldPath> freeText) {
        this.byId = byId;
        this.freeText = freeText;
    }

    public static MessageTypes standard() {
        return STANDARD;
    }

    /**
     * A type by its id.
     *
     * @param id such as {@code returnee.notified.v1}
     */
    public Optional<MessageType> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<MessageType> all() {
        return List.copyOf(byId.values());
    }

    /** Fields of all types that hold text a person wrote. */
    public Set<FieldPath> freeTextFields() {
        return freeText;
    }

    private static MessageTypes load() {
        Registry registry = SchemaResources.read("types.json", Registry.class);
        Set<FieldPath> freeText = Set.copyOf(registry.freeText());
        Map<String, MessageType> byId = new LinkedHashMap<>();
        for (Entry entry : registry.types()) {
            MessageType type = entry.type(freeText);
            byId.put(type.id(), type);
        }
        return new MessageTypes(byId, freeText);
    }

    private record Registry(List<FieldPath> freeText, List<Entry> types) {}

    private record Entry(
            String name,
            int version,
            Kind kind,
            Set<String> from,
            Set<String> to,
            Set<String> answers,
            Map<String, Presence> categories) {

        MessageType type(Set<FieldPath> freeText) {
            List<FieldPath> fields = FieldCatalogue.standard().fields().stream()
                    .filter(field ->
                            categories.getOrDefault(field.category(), Presence.FORBIDDEN) != Presence.FORBIDDEN)
                    .toList();
            Set<FieldPath> free =
                    fields.stream().filter(freeText::contains).collect(Collectors.toCollection(LinkedHashSet::new));
            return new MessageType(name, version, kind, from, to, answers, inCatalogueOrder(), fields, free);
        }

        private Map<String, Presence> inCatalogueOrder() {
            Map<String, Presence> ordered = new LinkedHashMap<>();
            for (String category : FieldCatalogue.standard().categories()) {
                ordered.put(category, categories.getOrDefault(category, Presence.FORBIDDEN));
            }
            return ordered;
        }
    }
}
