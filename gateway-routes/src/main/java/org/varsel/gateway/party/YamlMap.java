package org.varsel.gateway.party;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML mapping that remembers where each value stands, so that every complaint has a line and a column. Each key is
 * known and given once; nothing is converted silently.
 */
final class YamlMap {

    private static final int DEEPEST = 10;

    private final Path file;
    private final Node self;
    private final Map<String, Node> members;

    private YamlMap(Path file, Node self, Map<String, Node> members) {
        this.file = file;
        this.self = self;
        this.members = members;
    }

    static YamlMap parse(Path file, String text, Set<String> keys) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setSchema(new CoreSchema())
                .setUseMarks(true)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(64 * 1024)
                .build();
        try {
            requireShallow(file, settings, text);
            List<Node> documents = new ArrayList<>();
            new Compose(settings).composeAllFromString(text).forEach(documents::add);
            if (documents.size() != 1) {
                throw new PartyFileInvalid(file, 1, 1, "write exactly one YAML document a file");
            }
            return of(file, documents.get(0), keys);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            throw new PartyFileInvalid(
                    file,
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "this is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new PartyFileInvalid(file, "this is not YAML", e);
        }
    }

    /** Looks at the events, which come one by one, before nodes are built of them, which takes a step of the stack for each level. */
    private static void requireShallow(Path file, LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                Optional<Mark> mark = event.getStartMark();
                throw new PartyFileInvalid(
                        file,
                        mark.map(m -> m.getLine() + 1).orElse(1),
                        mark.map(m -> m.getColumn() + 1).orElse(1),
                        "write at most " + DEEPEST + " levels");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static YamlMap of(Path file, Node node, Set<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            throw invalid(file, node, "write a mapping with the keys " + String.join(", ", keys));
        }
        Map<String, Node> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!keys.contains(key)) {
                throw invalid(
                        file,
                        tuple.getKeyNode(),
                        "unknown key '" + key + "'; known are "
                                + String.join(", ", keys.stream().sorted().toList()));
            }
            if (members.put(key, tuple.getValueNode()) != null) {
                throw invalid(file, tuple.getKeyNode(), "'" + key + "' is given twice");
            }
        }
        return new YamlMap(file, node, members);
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    YamlMap map(String key, Set<String> keys) {
        return of(file, node(key), keys);
    }

    /** A text; numbers and truth values must be quoted, because YAML would change them. */
    String text(String key) {
        return text(key, node(key));
    }

    boolean bool(String key) {
        if (node(key) instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        throw at(key, "write true or false");
    }

    /** A list of different texts, at least one. */
    List<String> texts(String key) {
        if (!(node(key) instanceof SequenceNode sequence)) {
            throw at(key, "write a list, [a, b]");
        }
        List<String> found = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            found.add(text(key, element));
        }
        if (found.isEmpty()) {
            throw at(key, "write at least one");
        }
        if (new HashSet<>(found).size() != found.size()) {
            throw at(key, "one is given twice");
        }
        return found;
    }

    /** One of the choices. */
    String choice(String key, List<String> choices) {
        String found = text(key);
        if (!choices.contains(found)) {
            throw at(key, "write one of " + String.join(", ", choices));
        }
        return found;
    }

    /** A complaint about the value of a key. */
    PartyFileInvalid at(String key, String message) {
        return invalid(file, members.getOrDefault(key, self), key + ": " + message);
    }

    private Node node(String key) {
        Node node = members.get(key);
        if (node == null) {
            throw invalid(file, self, "'" + key + "' is missing");
        }
        return node;
    }

    private String text(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw invalid(file, node, key + ": write a text");
        }
        if (!scalar.getTag().equals(Tag.STR)) {
            throw invalid(file, node, key + ": write this text in quotes, YAML reads it as something else");
        }
        if (scalar.getValue().isBlank()) {
            throw invalid(file, node, key + ": must not be empty");
        }
        return scalar.getValue();
    }

    private static PartyFileInvalid invalid(Path file, Node node, String message) {
        Optional<Mark> mark = node.getStartMark();
        return new PartyFileInvalid(
                file,
                mark.map(m -> m.getLine() + 1).orElse(1),
                mark.map(m -> m.getColumn() + 1).orElse(1),
                message);
    }
}
