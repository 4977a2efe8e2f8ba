package org.varsel.gateway.party;

import java.util.List;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;

/** The roles that a party can hold: the code list of roles, without the gateway's own. */
final class Roles {

    private static final String GATEWAY = "gateway";
    private static final String MUNICIPAL = "municipality.";

    private static final List<String> KNOWN = CodeLists.standard().list("role").codes().stream()
            .map(Code::code)
            .filter(code -> !code.equals(GATEWAY))
            .toList();

    private Roles() {}

    static boolean known(String role) {
        return KNOWN.contains(role);
    }

    /** Whether only a municipality can hold it. */
    static boolean municipal(String role) {
        return role.startsWith(MUNICIPAL);
    }

    static String list() {
        return String.join(", ", KNOWN);
    }
}
