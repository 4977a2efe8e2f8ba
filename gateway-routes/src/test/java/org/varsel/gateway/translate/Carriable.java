package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.Profile;

/** Documents that a dialect does not refuse to write: with addresses of its register, and of what it carries at all. */
final class Carriable {
    /** The register in which a dialect finds its organisations, where it knows one only. */
    private static final Map<String, String> ADDRESSES = Map.of(
            DialectNames.CLOUDEVENTS_JSON, "0192",
            DialectNames.CLOUDEVENTS_BINARY, "0192",
            DialectNames.CLOUDEVENTS_NLGOV, "0190",
            DialectNames.DK_SF2900, "0184",
            DialectNames.DK_MEMO, "0184",
            DialectNames.NL_FSC, "0190",
            DialectNames.NO_EFORMIDLING, "0192",
            DialectNames.NO_FIKS, "0192",
            DialectNames.NO_BEKYMRINGSMELDING, "0192");

    /** Kind and status of the receipts that a dialect has, where it refuses the others. */
    private static final Map<String, List<String>> RECEIPTS = Map.of(
            DialectNames.NO_BEKYMRINGSMELDING,
            List.of("R4 delivered", "R6 rejected"),
            DialectNames.DK_SF2900,
            List.of(
                    "R1 accepted",
                    "R1 rejected",
                    "R3 relayed",
                    "R4 delivered",
                    "R6 accepted",
                    "R6 rejected",
                    "R8 expired",
                    "R8 failed"));

    private Carriable() {}

    /** Any document of the profile. */
    static ObjectNode any(Dialect dialect, Profile profile, long seed) {
        ObjectNode document = Documents.any(profile, seed);
        List<String> receipts = RECEIPTS.get(dialect.name());
        if (profile == Profile.RECEIPT && receipts != null) {
            String[] said = receipts.get((int) Math.floorMod(seed, (long) receipts.size()))
                    .split(" ", -1);
            document.put("kind", said[0]).put("status", said[1]);
        }
        return made(dialect, profile, document);
    }

    /** This document, changed where the dialect would refuse it. */
    static ObjectNode made(Dialect dialect, Profile profile, ObjectNode document) {
        String scheme = ADDRESSES.get(dialect.name());
        if (scheme != null) {
            Documents.addressed(profile, document, scheme);
        }
        if (profile != Profile.RECEIPT && dialect.name().equals(DialectNames.NO_BEKYMRINGSMELDING)) {
            Documents.aboutAChild(document);
        }
        return document;
    }
}
