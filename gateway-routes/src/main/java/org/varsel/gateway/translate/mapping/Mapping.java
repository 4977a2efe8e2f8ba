package org.varsel.gateway.translate.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Profile;

/** A compiled mapping. Thread-safe. {@link Mappings} makes it. */
public final class Mapping {
    private final MappingFile file;
    private final Map<Profile, List<Rule>> rules;
    private final Map<Profile, Loss> losses;

    Mapping(MappingFile file, Map<Profile, List<Rule>> rules, Map<Profile, Loss> losses) {
        this.file = file;
        this.rules = Map.copyOf(rules);
        this.losses = Map.copyOf(losses);
    }

    public String dialect() {
        return file.dialect();
    }

    public Set<String> readers() {
        return file.readers();
    }

    /** The namespaces of an XML dialect by prefix. */
    public Map<String, String> namespaces() {
        return file.namespaces() == null ? Map.of() : file.namespaces();
    }

    public Set<Profile> profiles() {
        return rules.keySet();
    }

    public Loss loss(Profile profile) {
        return losses.getOrDefault(profile, Loss.none());
    }

    /** A crosswalk that the dialect's own code looks up, by name. */
    public Map<String, String> codes(String name) {
        Map<String, String> table = file.codes() == null ? null : file.codes().get(name);
        if (table == null) {
            throw new MalformedMapping(file.dialect(), name, "this mapping has no such crosswalk");
        }
        return Map.copyOf(table);
    }

    /** The document under a root of that name. */
    public Branch write(Profile profile, ObjectNode document, String root) {
        Branch branch = Branch.named(root);
        rules(profile).forEach(rule -> rule.write(document, document, branch));
        return branch;
    }

    /** What the branches under a root say. */
    public ObjectNode read(Profile profile, Branch root) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        rules(profile).forEach(rule -> rule.read(root, document, document));
        return document;
    }

    private List<Rule> rules(Profile profile) {
        List<Rule> found = rules.get(profile);
        if (found == null) {
            throw new MalformedMapping(file.dialect(), profile.key(), "this dialect does not carry it");
        }
        return found;
    }
}
