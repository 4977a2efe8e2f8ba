package org.varsel.gateway.translate.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.varsel.gateway.Finding;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;

/**
 * Codes held against the lists that they name, which a schema leaves open so that a list can grow without it.
 *
 * @param uri the attribute that names the list
 * @param version the attribute that names its version; none where empty
 * @param code the name that holds the code; {@code .} is the text beside the attribute
 */
public record ListedCodes(String uri, String version, String code) {
    /** Marks of classification have a list a country; the canonical schema holds them. */
    private static final String MARKS =
            CodeLists.standard().list("classification").uri();

    private static final Map<String, CodeList> LISTS =
            CodeLists.standard().all().stream().collect(Collectors.toUnmodifiableMap(CodeList::uri, list -> list));

    /** The places of codes that are none of the list they name; lists that are not ours are left alone. */
    public List<Finding> findings(Branch root) {
        List<Finding> findings = new ArrayList<>();
        look(root, "/" + root.name(), findings);
        return findings;
    }

    private void look(Branch branch, String path, List<Finding> findings) {
        String named = text(branch, uri);
        CodeList list = named.equals(MARKS) ? null : LISTS.get(named);
        if (list != null && !isOf(list, branch)) {
            findings.add(new Finding(path, "code", "is no code of the list that it names; use one of that list"));
        }
        for (Branch each : branch.branches()) {
            look(each, path + "/" + each.name(), findings);
        }
    }

    private boolean isOf(CodeList list, Branch branch) {
        String said = text(branch, code);
        return (version.isEmpty() || text(branch, version).equals(list.version()))
                && list.codes().stream().anyMatch(each -> each.code().equals(said));
    }

    private static String text(Branch branch, String name) {
        Branch inside = branch.first(name);
        JsonNode value = inside == null ? null : inside.value();
        return value == null ? "" : value.asText().strip();
    }
}
