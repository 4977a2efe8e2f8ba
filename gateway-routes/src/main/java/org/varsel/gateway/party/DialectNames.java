package org.varsel.gateway.party;

import java.util.List;

/** The formats that a party may read, by their names in its file. */
public final class DialectNames {
    /** The disclosure document itself, sealed as a JWE around a JWS. */
    public static final String CANONICAL_JSON = "canonical-json";

    /** Its XML twin, sealed by XML Encryption around XML Signature. */
    public static final String CANONICAL_XML = "canonical-xml";

    /** Norway: the agreed message of eFormidling. */
    public static final String NO_EFORMIDLING = "no-eformidling";

    /** Norway: KS Fiks, sealed as an ASiC-E package in CMS. */
    public static final String NO_FIKS = "no-fiks";

    /** Norway: a report of concern for a child. */
    public static final String NO_BEKYMRINGSMELDING = "no-bekymringsmelding";

    static final List<String> ALL =
            List.of(CANONICAL_JSON, CANONICAL_XML, NO_EFORMIDLING, NO_FIKS, NO_BEKYMRINGSMELDING);

    private DialectNames() {}

    public static List<String> all() {
        return ALL;
    }
}
