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

    /** CloudEvents 1.0 in one JSON object. */
    public static final String CLOUDEVENTS_JSON = "cloudevents-json";

    /** CloudEvents 1.0 as HTTP headers and a body. */
    public static final String CLOUDEVENTS_BINARY = "cloudevents-binary";

    /** CloudEvents 1.0 by the profile of the Dutch government. */
    public static final String CLOUDEVENTS_NLGOV = "cloudevents-nlgov";

    /** Denmark: a form distributed by SF2900, and its receipts. */
    public static final String DK_SF2900 = "dk-sf2900";

    /** Denmark: a message of digital post, shaped as MeMo 1.2. */
    public static final String DK_MEMO = "dk-memo";

    /** The Netherlands: a REST call through the FSC network. */
    public static final String NL_FSC = "nl-fsc";

    /** German XÖV-style XML in XTA 2.1.1 containers. */
    public static final String DE_XOEV = "de-xoev";

    /** A NIEM 6 message specification of our own. */
    public static final String NIEM_6 = "niem-6";

    /** Norway: the agreed message of eFormidling. */
    public static final String NO_EFORMIDLING = "no-eformidling";

    /** Norway: KS Fiks, sealed as an ASiC-E package in CMS. */
    public static final String NO_FIKS = "no-fiks";

    /** Norway: a report of concern for a child. */
    public static final String NO_BEKYMRINGSMELDING = "no-bekymringsmelding";

    static final List<String> ALL = List.of(
            CANONICAL_JSON,
            CANONICAL_XML,
            WORK_BASKET,
            CLOUDEVENTS_JSON,
            CLOUDEVENTS_BINARY,
            CLOUDEVENTS_NLGOV,
            DK_SF2900,
            DK_MEMO,
            NL_FSC,
            DE_XOEV,
            NIEM_6,
            NO_EFORMIDLING,
            NO_FIKS,
            NO_BEKYMRINGSMELDING);

    private DialectNames() {}

    public static List<String> all() {
        return ALL;
    }
}
