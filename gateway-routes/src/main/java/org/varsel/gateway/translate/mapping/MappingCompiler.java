package org.varsel.gateway.translate.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.MappingFile.Entry;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.xml.Leaf;

/** Compiles the entries of one profile, holding every path against the canonical document, and counts what is left over. */
final class MappingCompiler {
    private static final String CONTENT = "/content/";

    private final MappingFile file;
    private final Map<String, Form> forms;
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final Set<String> carried = new HashSet<>();
    private final Map<String, Set<String>> lostCodes = new TreeMap<>();

    MappingCompiler(MappingFile file, Profile profile, Map<String, Form> forms) {
        this.file = file;
        this.forms = forms;
        profile.leaves().forEach(leaf -> leaves.put(leaf.path(), leaf));
    }

    List<Rule> rules(List<Entry> entries) {
        return rules(entries, "");
    }

    /** What the rules compiled so far leave out. */
    Loss loss() {
        Set<String> lost = new TreeSet<>(leaves.keySet());
        lost.removeAll(carried);
        return new Loss(lost, lostCodes);
    }

    private List<Rule> rules(List<Entry> entries, String scope) {
        List<Rule> rules = new ArrayList<>();
        entries.forEach(entry -> rules.add(rule(entry, scope)));
        return List.copyOf(rules);
    }

    private Rule rule(Entry entry, String scope) {
        List<Entry> members = entry.members();
        if (entry.value() != null) {
            return new Rule.Constant(entry.to(), constant(entry, TextNode.valueOf(entry.value())));
        }
        if (entry.each() != null) {
            Place list = Place.parse(entry.each());
            String item = list.path(scope) + "[]";
            requireAnyBelow(entry, item);
            return members == null
                    ? new Rule.Each(entry.to(), list, translation(entry, item), List.of())
                    : new Rule.Each(entry.to(), list, null, rules(members, item));
        }
        if (entry.from() != null) {
            Place from = Place.parse(entry.from());
            Translation translation = translation(entry, from.path(scope));
            Rule.Value value = new Rule.Value(entry.to(), entry.listed(), entry.echoed(), from, translation);
            return entry.demanded() ? new Rule.Required(value, file.dialect()) : value;
        }
        if (members == null || members.isEmpty()) {
            throw broken(entry, "has neither value, from, each nor members");
        }
        return new Rule.Group(entry.to(), entry.listed(), rules(members, scope));
    }

    private Translation translation(Entry entry, String path) {
        if (entry.as() != null) {
            Form form = form(entry);
            if (form.carries().equals(Form.EVERYTHING)) {
                carryAll(entry, path);
            } else {
                form.carries().forEach(below -> carry(entry, path + below));
            }
            return new Translation.Formed(form);
        }
        Leaf leaf = carry(entry, path);
        return entry.codes() == null ? new Translation.Same(leaf.kind()) : coded(entry, path);
    }

    private Form form(Entry entry) {
        return Optional.ofNullable(entry.as())
                .map(forms::get)
                .orElseThrow(() -> broken(entry, "names a form that the dialect does not have"));
    }

    private JsonNode constant(Entry entry, TextNode value) {
        if (entry.as() == null) {
            return value;
        }
        JsonNode written = form(entry).write(value);
        if (written == null) {
            throw broken(entry, "gives its form a value that it cannot write");
        }
        return written;
    }

    /** The slot of an envelope; what may stand in it was decided before, for each reader. */
    private void carryAll(Entry entry, String path) {
        if (!path.isEmpty()) {
            throw broken(entry, "only the whole document has this form");
        }
        if (!entry.echoed()) {
            carried.addAll(leaves.keySet());
        }
    }

    private Translation coded(Entry entry, String path) {
        Map<String, String> table = file.codes() == null ? null : file.codes().get(entry.codes());
        if (table == null) {
            throw broken(entry, "names a crosswalk that the mapping does not have");
        }
        Set<String> codes = codes(path).orElse(table.keySet());
        Set<String> unknown = new TreeSet<>(table.keySet());
        unknown.removeAll(codes);
        if (!unknown.isEmpty()) {
            throw broken(
                    entry, "crosswalk " + entry.codes() + " has codes that the canonical list does not: " + unknown);
        }
        Map<String, TextNode> out = new HashMap<>();
        Map<String, TextNode> in = new HashMap<>();
        table.forEach((code, counterpart) -> {
            if (in.putIfAbsent(counterpart, TextNode.valueOf(code)) != null) {
                throw broken(entry, "crosswalk " + entry.codes() + " gives two codes one counterpart: " + counterpart);
            }
            out.put(code, TextNode.valueOf(counterpart));
        });
        if (!entry.echoed()) {
            Set<String> lost =
                    codes.stream().filter(code -> !table.containsKey(code)).collect(Collectors.toSet());
            if (!lost.isEmpty()) {
                lostCodes.put(path, lost);
            }
        }
        return new Translation.Coded(Map.copyOf(out), Map.copyOf(in));
    }

    private Leaf carry(Entry entry, String path) {
        Leaf leaf = leaves.get(path);
        if (leaf == null) {
            throw broken(entry, "there is no canonical " + path);
        }
        requireReader(entry, path);
        if (!entry.echoed() && !carried.add(path)) {
            throw broken(entry, path + " is read twice; mark one with echo");
        }
        return leaf;
    }

    /** The canonical codes of a value that is one. */
    private Optional<Set<String>> codes(String path) {
        return Optional.ofNullable(leaves.get(path))
                .flatMap(Leaf::codeList)
                .map(list -> CodeLists.standard().list(list).codes().stream()
                        .map(Code::code)
                        .collect(Collectors.toSet()));
    }

    private void requireReader(Entry entry, String path) {
        if (!path.startsWith(CONTENT)) {
            return;
        }
        String category = path.substring(CONTENT.length()).split("/", 2)[0];
        if (file.readers().stream().allMatch(role -> NeverReceived.by(role).contains(category))) {
            throw broken(entry, "none of its readers may ever receive the category " + category);
        }
    }

    private void requireAnyBelow(Entry entry, String item) {
        if (leaves.keySet().stream().noneMatch(path -> path.equals(item) || path.startsWith(item + "/"))) {
            throw broken(entry, "there is no canonical list " + item);
        }
    }

    private MalformedMapping broken(Entry entry, String what) {
        return new MalformedMapping(file.dialect(), entry.to(), what);
    }
}
