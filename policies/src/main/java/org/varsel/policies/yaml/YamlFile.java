package org.varsel.policies.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.varsel.policies.PackError;
import org.varsel.policies.SourcePosition;

/** One file of a pack. A law pack is configuration, but it may come from anywhere: it is read like a stranger's message. */
public final class YamlFile {
    public static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 20;
    private static final int MOST_NODES = 20_000;

    private final String name;
    private final String text;

    private YamlFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The documents of a file, in order; at least one. */
    public static List<YamlValue> documents(String name, byte[] bytes) {
        YamlFile file = new YamlFile(name, decode(name, bytes));
        try {
            file.checkLimits();
            List<YamlValue> documents = new ArrayList<>();
            for (Node node : new Compose(file.settings()).composeAllFromString(file.text)) {
                documents.add(new YamlValue(file, node));
            }
            if (documents.isEmpty()) {
                throw new PackError(file.at(0, 0), "a YAML document", "an empty file");
            }
            return List.copyOf(documents);
        } catch (MarkedYamlEngineException malformed) {
            throw file.malformed(malformed);
        } catch (YamlEngineException malformed) {
            throw new PackError(file.at(0, 0), "YAML 1.2", "text that is not YAML");
        }
    }

    /** The only document of a file. */
    public static YamlValue document(String name, byte[] bytes) {
        List<YamlValue> documents = documents(name, bytes);
        if (documents.size() > 1) {
            throw documents.get(1).wrong("the end of the file after one document");
        }
        return documents.get(0);
    }

    String text() {
        return text;
    }

    SourcePosition at(int line, int column) {
        return new SourcePosition(name, line + 1, column + 1);
    }

    private LoadSettings settings() {
        return LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .build();
    }

    private static String decode(String name, byte[] bytes) {
        SourcePosition start = new SourcePosition(name, 1, 1);
        if (bytes.length > LARGEST) {
            throw new PackError(start, "a file of at most " + LARGEST + " bytes", "a larger one");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new PackError(start, "UTF-8", "other bytes");
        }
    }

    /** Looks at the events before anything is built of them. */
    private void checkLimits() {
        int depth = 0;
        int nodes = 0;
        for (Event event : new Parse(settings()).parseString(text)) {
            if (event instanceof AliasEvent) {
                throw refused(event, "a value; aliases are not allowed", "an alias");
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw refused(event, "a value; anchors are not allowed", "an anchor");
            }
            if (isTagged(event)) {
                throw refused(event, "a value; tags are not allowed", "a tag");
            }
            if (event instanceof NodeEvent && ++nodes > MOST_NODES) {
                throw refused(event, "at most " + MOST_NODES + " values in a file", "more");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw refused(event, "at most " + DEEPEST + " levels", "a deeper one");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static boolean isTagged(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        return event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }

    private PackError refused(Event event, String expected, String found) {
        return new PackError(
                event.getStartMark()
                        .map(mark -> at(mark.getLine(), mark.getColumn()))
                        .orElseGet(() -> at(0, 0)),
                expected,
                found);
    }

    private PackError malformed(MarkedYamlEngineException malformed) {
        SourcePosition where = malformed
                .getProblemMark()
                .map(mark -> at(mark.getLine(), mark.getColumn()))
                .orElseGet(() -> at(0, 0));
        return new PackError(where, "YAML 1.2", malformed.getProblem().replaceAll("\\s+", " "));
    }
}
