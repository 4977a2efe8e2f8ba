package org.varsel.schemas.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.varsel.schemas.resource.SchemaResources;

/** All code lists of the message set v1, each in its newest version, in the order of their index. Immutable, read once. */
public final class CodeLists {

    private static final CodeLists STANDARD = load();

    private final Map<String, CodeList> byName;

    private CodeLists(Map<String, CodeList> byName) {
        this.byName = byName;
    }

    public static CodeLists standard() {
        return STANDARD;
    }

    /**
     * A list by its name.
     *
     * @param name such as {@code purpose}
     * @throws UnknownCodeList where the program names a list that does not exist
     */
    public CodeList list(String name) {
        CodeList list = byName.get(name);
        if (list == null) {
            throw new UnknownCodeList(name);
        }
        return list;
    }

    public List<CodeList> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The level that a national classification label stands for: UNCLASSIFIED, R, C, S or TS. A label that its country's
     * scheme does not know counts as the highest, because nobody here can say that it is lower.
     *
     * @param country ISO 3166-1 of the country whose scheme it is
     */
    public String classificationLevel(String country, String label) {
        return classification(country).find(label).map(Code::level).orElse("TS");
    }

    /**
     * The classification labels of a country; of one without a scheme here, the levels of the message set.
     *
     * @param country ISO 3166-1
     */
    public CodeList classification(String country) {
        CodeList scheme = byName.get("classification-" + country.toLowerCase(Locale.ROOT));
        return scheme == null ? list("classification") : scheme;
    }

    private static CodeLists load() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        SchemaResources.read("codelists/index.json", CodeListIndex.class)
                .lists()
                .forEach((name, versions) -> {
                    String newest = versions.get(versions.size() - 1);
                    lists.put(
                            name,
                            new CodeList(SchemaResources.read(
                                    "codelists/" + name + "/" + newest + ".json", CodeListFile.class)));
                });
        return new CodeLists(lists);
    }

    /** The versions of each list, oldest first. */
    private record CodeListIndex(Map<String, List<String>> lists) {}
}
