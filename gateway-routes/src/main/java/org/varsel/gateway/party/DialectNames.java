package org.varsel.gateway.party;

import java.util.List;

/** The formats that a party may read, by their names in its file. */
public final class DialectNames {
    /** The disclosure document itself, sealed as a JWE around a JWS. */
    public static final String CANONICAL_JSON = "canonical-json";

    /** Its XML twin, sealed by XML Encryption around XML Signature. */
    public static final String CANONICAL_XML = "canonical-xml";

    /** German XÖV-style XML in XTA 2.1.1 containers. */
    public static final String DE_XOEV = "de-xoev";

    /** A NIEM 6 message specification of our own. */
    public static final String NIEM_6 = "niem-6";

    static final List<String> ALL = List.of(CANONICAL_JSON, CANONICAL_XML, DE_XOEV, NIEM_6);

    private DialectNames() {}

    public static List<String> all() {
        return ALL;
    }
}
