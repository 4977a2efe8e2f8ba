package org.varsel.gateway.party;

import java.util.List;

/** The formats that a party may read, by their names in its file. */
public final class DialectNames {
    /** The disclosure document itself, sealed as a JWE around a JWS. */
    public static final String CANONICAL_JSON = "canonical-json";

    /** Its XML twin, sealed by XML Encryption around XML Signature. */
    public static final String CANONICAL_XML = "canonical-xml";

    /** A page to read and a table, for a municipality without a case system. */
    public static final String WORK_BASKET = "workbasket";

    static final List<String> ALL = List.of(CANONICAL_JSON, CANONICAL_XML, WORK_BASKET);

    private DialectNames() {}

    public static List<String> all() {
        return ALL;
    }
}
