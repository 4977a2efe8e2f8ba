package org.varsel.gateway.translate.xoev;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.varsel.gateway.Finding;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;

/** Codes held against the lists that they name, which the schema leaves open so that a list can grow without it. */
final class ListedCodes {
    private static final String MARKS =
            CodeLists.standard().list("classification").uri();
    private static final Map<String, CodeList> LISTS =
            CodeLists.standard().all().stream().collect(Collectors.toUnmodifiableMap(CodeList::uri, list -> list));

    private ListedCodes() {}

    static List<Finding> findings(Branch root) {
        List<Finding> findings = new ArrayList<>();
        look(root, "/" + root.name(), findings);
        return findings;
    }

    private static void look(Branch branch, String path, List<Finding> findings) {
        String uri = Xta.at(branch, "@listURI");
        // Marks of classification have a list a country; the canonical schema holds them.
        if (!uri.isEmpty()
                && !uri.equals(MARKS)
                && !isListed(uri, Xta.at(branch, "@listVersionID"), Xta.at(branch, "code"))) {
            findings.add(new Finding(path, "code", "is no code of the list that it names; use one of that list"));
        }
        for (Branch each : branch.branches()) {
            look(each, path + "/" + each.name(), findings);
        }
    }

    private static boolean isListed(String uri, String version, String code) {
        CodeList list = LISTS.get(uri);
        return list != null
                && list.version().equals(version)
                && list.codes().stream().anyMatch(each -> each.code().equals(code));
    }
}
