package org.varsel.policies.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.varsel.policies.PackError;
import org.varsel.policies.PackTime;
import org.varsel.policies.SourcePosition;

/** A value of a file and its place. Asking it for something that it is not is the error a pack's author reads. */
public final class YamlValue {
    private final YamlFile file;
    private final Node node;

    YamlValue(YamlFile file, Node node) {
        this.file = file;
        this.node = node;
    }

    public SourcePosition where() {
        return node.getStartMark()
                .map(mark -> file.at(mark.getLine(), mark.getColumn()))
                .orElseGet(() -> file.at(0, 0));
    }

    /** Where a character of this text stands in the file. */
    public SourcePosition where(int offset) {
        return new ScalarPositions(file, (ScalarNode) node).at(offset);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isText() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.STR);
    }

    public YamlMap map() {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(this, file, mapping);
        }
        throw wrong("a map");
    }

    public List<YamlValue> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(file, item))
                    .toList();
        }
        throw wrong("a list");
    }

    /** Each item as something. */
    public <T> List<T> list(Function<YamlValue, T> read) {
        List<T> items = new ArrayList<>();
        list().forEach(item -> items.add(read.apply(item)));
        return List.copyOf(items);
    }

    /** A single value where a list of one means the same. */
    public <T> List<T> oneOrMore(Function<YamlValue, T> read) {
        if (!isList()) {
            return List.of(read.apply(this));
        }
        List<T> items = list(read);
        if (items.isEmpty()) {
            throw new PackError(where(), "at least one value", "an empty list");
        }
        return items;
    }

    public String text() {
        if (isText() && !scalar().isBlank()) {
            return scalar();
        }
        throw wrong("text");
    }

    /** The characters of any single value: {@code true}, {@code 3} and {@code a && b} alike. */
    public String characters() {
        if (node instanceof ScalarNode) {
            return scalar();
        }
        throw wrong("text");
    }

    public boolean flag() {
        if (node.getTag().equals(Tag.BOOL)) {
            return scalar().equalsIgnoreCase("true");
        }
        throw wrong("true or false");
    }

    public long number() {
        if (node.getTag().equals(Tag.INT)) {
            try {
                return Long.parseLong(scalar());
            } catch (NumberFormatException tooLarge) {
                throw wrong("a whole number");
            }
        }
        throw wrong("a whole number");
    }

    /** true, false, a whole number, a day or text: the value of a fact. */
    public Object plainValue() {
        if (node.getTag().equals(Tag.BOOL)) {
            return flag();
        }
        if (node.getTag().equals(Tag.INT)) {
            return number();
        }
        String text = text();
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? day() : text;
    }

    public LocalDate day() {
        return parsed("a day like 2026-11-23", PackTime::day);
    }

    public Period period() {
        return parsed("a duration in days, months or years like P30D", PackTime::period);
    }

    /** A whole number of days, at least one. */
    public Duration days() {
        Duration duration = parsed("a number of days like P3D", Duration::parse);
        if (duration.toDays() < 1 || !duration.equals(Duration.ofDays(duration.toDays()))) {
            throw wrong("a number of days like P3D");
        }
        return duration;
    }

    /** One of the words; the answer is what the word stands for. */
    public <T> T oneOf(List<T> choices, Function<T, String> word) {
        String found = text();
        return choices.stream()
                .filter(choice -> word.apply(choice).equals(found))
                .findFirst()
                .orElseThrow(() -> wrong("one of " + choices.stream().map(word).collect(Collectors.joining(", "))));
    }

    public PackError wrong(String expected) {
        return new PackError(where(), expected, describe());
    }

    /** The kind, and for a single value the beginning of it. */
    public String describe() {
        if (node instanceof MappingNode) {
            return "a map";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node.getTag().equals(Tag.NULL)) {
            return "nothing";
        }
        String start = scalar().length() > 60 ? scalar().substring(0, 60) + "..." : scalar();
        if (node.getTag().equals(Tag.BOOL)) {
            return "the boolean " + start;
        }
        if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
            return "the number " + start;
        }
        return "the text \"" + start.replaceAll("\\s+", " ") + "\"";
    }

    private <T> T parsed(String expected, Function<String, T> parse) {
        try {
            return parse.apply(text());
        } catch (DateTimeException unreadable) {
            throw wrong(expected);
        }
    }

    private String scalar() {
        return ((ScalarNode) node).getValue();
    }
}
