package org.varsel.policies.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.varsel.policies.Effect;
import org.varsel.policies.pack.Citation;
import org.varsel.policies.pack.DirectoryFolder;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackReader;
import org.varsel.policies.pack.Rule;
import org.varsel.schemas.type.MessageType;

/** What the law packs say of a type of message, country by country. */
final class Provisions {

    private final List<Pack> packs;

    private Provisions(List<Pack> packs) {
        this.packs = packs;
    }

    /** The packs that lie in a folder, in the order of their names. */
    static Provisions in(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return new Provisions(folders.filter(Files::isDirectory)
                    .sorted()
                    .map(pack -> PackReader.read(new DirectoryFolder(pack)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the packs that permit it say of that type, and which permit nothing of it. */
    String of(MessageType type) {
        StringBuilder out = new StringBuilder();
        List<String> silent = new ArrayList<>();
        for (Pack pack : packs) {
            if (pack.rules().stream().anyMatch(rule -> permits(rule, type.name()))) {
                out.append("<h3>").append(Html.text(country(pack))).append("</h3>\n");
                out.append(of(type, pack));
            } else {
                silent.add(country(pack));
            }
        }
        if (!silent.isEmpty()) {
            out.append("<p>No provision of these packs permits it, so that it is denied: ")
                    .append(Html.text(String.join("; ", silent)))
                    .append(".</p>\n");
        }
        return out.toString();
    }

    private static boolean permits(Rule rule, String type) {
        return rule.effect() == Effect.PERMIT && rule.scope().messages().contains(type);
    }

    private static String country(Pack pack) {
        return pack.header().title().getOrDefault("en", pack.header().name());
    }

    private static String of(MessageType type, Pack pack) {
        List<Rule> rules = pack.rules().stream()
                .filter(rule -> rule.scope().messages().contains(type.name()))
                .filter(rule -> type.fields().stream().anyMatch(rule.fields()::contains))
                .toList();
        List<List<String>> permits = rules.stream()
                .filter(rule -> rule.effect() == Effect.PERMIT)
                .map(rule -> List.of(
                        Html.code(rule.id()),
                        provision(rule.cite()),
                        roles(rule.scope().from()),
                        roles(rule.scope().to()),
                        Html.text(Words.text("purpose", rule.scope().purposes())),
                        Html.text(rule.status().word())))
                .toList();
        StringBuilder out = new StringBuilder(Html.table(
                "Provisions of " + country(pack) + " that can permit it",
                List.of("Rule", "Provision", "From", "To", "Purpose", "Status"),
                permits));
        List<String> limits = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.effect() != Effect.PERMIT) {
                limits.add(Html.text(rule.title().getOrDefault("en", rule.id())) + ": "
                        + Html.code(rule.id()) + ", " + provision(rule.cite()) + " ("
                        + Html.text(rule.effect().word()) + ")");
            }
        }
        if (!limits.isEmpty()) {
            out.append("<details>\n<summary>What limits it or adds to it in ")
                    .append(Html.text(country(pack)))
                    .append("</summary>\n")
                    .append(Html.list(limits))
                    .append("</details>\n");
        }
        return out.toString();
    }

    private static String provision(Citation cite) {
        String text = Html.text(cite.toString());
        return cite.url() == null
                ? text
                : "<a href=\"" + Html.text(cite.url()) + "\" rel=\"noreferrer\">" + text + "</a>";
    }

    private static String roles(Set<String> roles) {
        return Html.text(Words.text("role", roles));
    }
}
