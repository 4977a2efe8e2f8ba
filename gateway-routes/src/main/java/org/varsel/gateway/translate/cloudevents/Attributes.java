package org.varsel.gateway.translate.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.carrier.Envelopes;
import org.varsel.gateway.translate.carrier.Forms;
import org.varsel.gateway.translate.mapping.Form;
import org.varsel.gateway.translate.mapping.Mapping;
import org.varsel.gateway.translate.mapping.Mappings;

/** The forms of the attributes, and the mapping that they make: one for any organisation, one for the Dutch. */
final class Attributes {
    /** Every attribute that may be written; a stranger's others are not ours to judge. */
    static final Set<String> OURS = Set.of(
            "specversion",
            "id",
            "type",
            "source",
            "time",
            "subject",
            "datacontenttype",
            "dataschema",
            "correlationid",
            "causationid",
            "expirytime",
            "recordedtime",
            "dataclassification",
            "disclosureid",
            "policyversion",
            "handlingcode");

    private static final String SCHEMAS = "https://varsel.example/v1/schema/";
    private static final String TYPES = "org.varsel.";
    private static final Pattern TYPE = Pattern.compile("[A-Za-z]+(\\.[A-Za-z]+)*\\.v[0-9]+");
    private static final Pattern REFERENCE = Pattern.compile("(?![0-9 -]{6,}$)[A-Za-z0-9][A-Za-z0-9._:-]{7,127}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern HANDLING = Pattern.compile("H[0-9]");
    private static final Pattern OIN = Pattern.compile("[0-9]{20}");

    private static final Map<String, Form> SHARED = Map.ofEntries(
            Map.entry("document", Envelopes.DOCUMENT),
            Map.entry("uuid", Envelopes.text(Carried::isUuid)),
            Map.entry("time", Envelopes.text(Forms::isTime)),
            Map.entry("reference", Envelopes.text(matching(REFERENCE))),
            Map.entry("digest", Envelopes.text(matching(DIGEST))),
            Map.entry("type", Envelopes.prefixed(TYPES, matching(TYPE), "")),
            Map.entry("receiptType", Envelopes.prefixed(TYPES + "receipt.", kind -> true, ".v1")),
            Map.entry("disclosureSchema", Envelopes.prefixed(SCHEMAS, type -> true, ".disclosure.json")),
            Map.entry("submissionSchema", Envelopes.prefixed(SCHEMAS, type -> true, ".submission.json")),
            Map.entry("version", Envelopes.derived(List.of("/noticeId", "/noticeVersion"), Attributes::version)),
            Map.entry(
                    "classification", Envelopes.derived(List.of("/legal/classification"), Attributes::classification)),
            Map.entry("handling", Envelopes.derived(List.of("[]"), Attributes::handling)));

    /** Any organisation by its ISO 6523 number. */
    static final Mapping ANY = mapping(Attributes::numbered);

    /** A Dutch organisation with its OIN, in the namespace that the NL GOV profile asks for; others as anywhere. */
    static final Mapping NL_GOV = mapping(org -> isDutch(org)
            ? Optional.of("urn:nld:oin:" + org.path("value").asText() + ":systeem:varsel")
            : numbered(org));

    private Attributes() {}

    private static Mapping mapping(Function<JsonNode, Optional<String>> source) {
        Map<String, Form> forms = new HashMap<>(SHARED);
        forms.put("source", Envelopes.derived(List.of("/scheme", "/value"), source));
        return Mappings.of(CloudEvents.class, forms);
    }

    /** A notice keeps its id from version to version; each version is an event of its own. */
    private static Optional<String> version(JsonNode header) {
        String version = header.path("noticeVersion").asText();
        boolean first = version.isEmpty() || version.equals("1");
        return Carried.text(header.path("noticeId"), Carried::isUuid).map(id -> first ? id : id + ":" + version);
    }

    private static Optional<String> numbered(JsonNode org) {
        return Forms.isNumbered(org) ? Optional.of(Forms.urn(org)) : Optional.empty();
    }

    private static boolean isDutch(JsonNode org) {
        return org.path("scheme").asText().equals("0190")
                && OIN.matcher(org.path("value").asText()).matches();
    }

    /** Whatever is about a person is at least confidential; a mark that is no plain "unclassified" makes it restricted. */
    private static Optional<String> classification(JsonNode document) {
        JsonNode mark = document.path("legal").path("classification");
        return Optional.of(mark.isMissingNode() || Marks.isUnclassified(mark.asText()) ? "confidential" : "restricted");
    }

    private static Optional<String> handling(JsonNode codes) {
        List<String> listed = new ArrayList<>();
        codes.forEach(code -> Carried.text(code, matching(HANDLING)).ifPresent(listed::add));
        return listed.isEmpty() ? Optional.empty() : Optional.of(String.join(",", listed));
    }

    private static Predicate<String> matching(Pattern pattern) {
        return pattern.asMatchPredicate();
    }
}
