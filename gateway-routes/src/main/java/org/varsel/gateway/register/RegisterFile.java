package org.varsel.gateway.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.PolicyException;
import org.varsel.policies.yaml.YamlFile;
import org.varsel.policies.yaml.YamlMap;
import org.varsel.policies.yaml.YamlValue;

/**
 * A register in a file, for demos and single nodes; read again when it changes:
 *
 * <pre>
 * population:                      # homeMunicipality
 *   no-fnr:17859400078: "4601"     # kind and number of the person, code of the municipality
 * charters:                        # charterSigned
 *   "0002:21750001600019": 2026-01-10   # the party, and the day on which it signed, or none
 * cases:                           # caseListed
 *   "0208:0123456789": [K-2026-17] # the cell, and the opaque references of its cases; never a name
 * </pre>
 *
 * It answers for the facts of the parts that are there.
 */
public final class RegisterFile implements Register {
    private final Path file;
    private volatile @Nullable Content content;

    public RegisterFile(Path file) {
        this.file = file;
    }

    private record Content(
            FileTime changed,
            long size,
            @Nullable Map<String, String> population,
            @Nullable Map<String, String> charters,
            @Nullable Map<String, Set<String>> cases) {}

    @Override
    public String name() {
        return "register-file";
    }

    @Override
    public Set<String> answersFor() {
        @Nullable Content known = content;
        if (known == null) {
            return Set.of("homeMunicipality", "charterSigned", "caseListed");
        }
        Set<String> facts = new HashSet<>();
        addIf(facts, known.population(), "homeMunicipality");
        addIf(facts, known.charters(), "charterSigned");
        addIf(facts, known.cases(), "caseListed");
        return facts;
    }

    private static void addIf(Set<String> facts, @Nullable Object part, String fact) {
        if (part != null) {
            facts.add(fact);
        }
    }

    @Override
    public Map<String, Object> ask(Inquiry inquiry) {
        Content known = current();
        Map<String, Object> answer = new HashMap<>();
        home(known, inquiry).ifPresent(value -> answer.put("homeMunicipality", value));
        charter(known, inquiry).ifPresent(value -> answer.put("charterSigned", value));
        listed(known, inquiry).ifPresent(value -> answer.put("caseListed", value));
        return answer;
    }

    private static Optional<Boolean> home(Content known, Inquiry inquiry) {
        Map<String, String> population = known.population();
        if (population == null) {
            return Optional.empty();
        }
        return inquiry.municipality().flatMap(code -> inquiry.numbers().stream()
                .flatMap(
                        number -> Optional.ofNullable(population.get(number.type() + ":" + number.notation())).stream())
                .findFirst()
                .map(code::equals));
    }

    private static Optional<Boolean> charter(Content known, Inquiry inquiry) {
        return Optional.ofNullable(known.charters())
                .flatMap(charters ->
                        Optional.ofNullable(charters.get(inquiry.recipient().toString())))
                .map(day -> !day.equals("none") && !LocalDate.parse(day).isAfter(inquiry.day()));
    }

    /** A cell without a list says nothing; a cell with one says no to every case that is not on it. */
    private static Optional<Boolean> listed(Content known, Inquiry inquiry) {
        Map<String, Set<String>> cases = known.cases();
        if (cases == null) {
            return Optional.empty();
        }
        List<Set<String>> lists = inquiry.cells().stream()
                .flatMap(cell -> Optional.ofNullable(cases.get(cell.toString())).stream())
                .toList();
        return lists.isEmpty()
                ? Optional.empty()
                : Optional.of(lists.stream()
                        .anyMatch(list -> inquiry.references().stream().anyMatch(list::contains)));
    }

    /** Reads what is there now, and so tells a mistake at the start. */
    public RegisterFile checked() {
        current();
        return this;
    }

    private Content current() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Content known = content;
            if (known == null || !known.changed().equals(now.lastModifiedTime()) || known.size() != now.size()) {
                known = read(now);
                content = known;
            }
            return known;
        } catch (IOException e) {
            throw new RegisterSilent("the file " + file + " cannot be read", e);
        } catch (PolicyException e) {
            throw new RegisterSilent(String.valueOf(e.getMessage()), e);
        }
    }

    private Content read(BasicFileAttributes now) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            YamlMap map = YamlFile.document(file.toString(), in.readNBytes(YamlFile.LARGEST + 1))
                    .map();
            Content read = new Content(
                    now.lastModifiedTime(),
                    now.size(),
                    part(map, "population", YamlValue::text),
                    part(map, "charters", RegisterFile::charterDay),
                    part(map, "cases", value -> Set.copyOf(value.list(YamlValue::text))));
            map.end();
            return read;
        }
    }

    private static String charterDay(YamlValue value) {
        return value.isText() && value.text().equals("none")
                ? "none"
                : value.day().toString();
    }

    private static <T> @Nullable Map<String, T> part(YamlMap map, String name, Function<YamlValue, T> read) {
        Optional<YamlValue> part = map.optional(name);
        if (part.isEmpty()) {
            return null;
        }
        Map<String, T> all = new HashMap<>();
        part.get().map().all().forEach((key, value) -> all.put(key.text(), read.apply(value)));
        return all;
    }
}
