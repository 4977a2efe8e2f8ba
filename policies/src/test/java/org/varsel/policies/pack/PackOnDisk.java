package org.varsel.policies.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small, correct pack in a directory, of which a test changes one thing. */
public final class PackOnDisk {
    private final Path directory;

    private PackOnDisk(Path directory) {
        this.directory = directory;
    }

    public static PackOnDisk in(Path parent) {
        PackOnDisk pack = new PackOnDisk(parent.resolve("xx"));
        files().forEach(pack::write);
        return pack;
    }

    /** The same pack by another name. */
    public static PackOnDisk in(Path parent, String name) {
        PackOnDisk pack = new PackOnDisk(parent.resolve(name));
        files().forEach(pack::write);
        return pack.replace("pack.yaml", "pack: xx", "pack: " + name)
                .replace("section-1.yaml", "rule: xx.", "rule: " + name + ".");
    }

    /** The text of each file. */
    static Map<String, String> files() {
        return Map.of(
                "pack.yaml", HEADER, "facts.yaml", FACTS, "section-1.yaml", RULE, "scenarios/case.yaml", SCENARIO);
    }

    public Path directory() {
        return directory;
    }

    public PackOnDisk write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public PackOnDisk write(String file, byte[] bytes) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces one piece of a file that must be there. */
    public PackOnDisk replace(String file, String piece, String by) {
        String before = read(file);
        if (!before.contains(piece)) {
            throw new AssertionError(file + " does not contain: " + piece);
        }
        return write(file, before.replace(piece, by));
    }

    public String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Pack load() {
        return PackReader.read(new DirectoryFolder(directory));
    }

    private static final String HEADER =
            """
            pack: xx
            version: 1.2.3
            jurisdiction: XX
            title: {en: Nowhere, nb: Ingensteds}
            languages: [en, nb]
            examplesOn: 2026-11-23
            messages: [returnee.notified, notice.withdrawn]
            roles: {police: police, health: health, prison: prison}
            roleGroups: {everybody: [police, health, prison]}
            purposes:
              prevent-crime: {en: Preventing crime, nb: Forebygge kriminalitet}
            schemes: {}
            oversight:
              - {body: Watch, of: [police], cite: {act: Act, section: "§ 9", confidence: high}}
            logRetention: []
            classification: {labels: {R: RESTRICTED}, municipalCeiling: R, cite: {act: Act, section: "§ 8", confidence: low}}
            provisions: [section-1.yaml]
            scenarios: [case.yaml]
            """;

    private static final String FACTS =
            """
            facts:
              agrees:
                type: bool
                from: [message, officer]
                askOf: originator
                within: {period: P3D, source: policy-floor}
                label: {en: agrees, nb: samtykker}
              age:
                type: int
                min: 0
                max: 150
                from: clock
                askOf: nobody
                within: {period: P3D, source: policy-floor}
                label: {en: age, nb: alder}
            """;

    private static final String RULE =
            """
            rule: xx.1.returnee
            title: {en: Returnee, nb: Hjemvendt}
            effect: permit
            source: law
            cite: {act: Act, section: "§ 1", url: "https://law.example/1", confidence: high}
            status: in-force
            inForce: {from: 2020-01-01, to: 2030-12-31}
            governs: decisionDate
            scope: {message: returnee.notified, from: police, to: health, purpose: prevent-crime}
            fields: [identity]
            when: >-
              agrees
              && age >= 18
            reduce: {identity.dateOfBirth: month}
            duties: [{do: delete-after, period: P1Y, source: policy-floor}]
            explain: {en: May be told., nb: Kan fortelles.}
            examples:
              - {given: {agrees: true, age: 18}, expect: permit}
              - {given: {agrees: unknown}, expect: refer}
            """;

    private static final String SCENARIO =
            """
            scenario: case
            title: {en: Case, nb: Sak}
            story: {en: Somebody came back., nb: Noen kom tilbake.}
            facts: {agrees: true, age: 30}
            steps:
              - message: returnee.notified
                from: police
                to: health
                purpose: prevent-crime
                expect: permitted
                released: [identity.fullName]
            """;
}
