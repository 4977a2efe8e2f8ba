package org.varsel.gateway.translate.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.carrier.Forms;
import org.varsel.gateway.translate.dialect.Profile;

/**
 * The context attributes of an event, made of a header alone. Intermediaries may log them, so they hold ids, times, organisations
 * and marks, and of the person nothing but the reference that only this recipient has. An optional value that has not its
 * attribute's form is left to the data.
 */
enum Attributes {
    /** Any organisation by its ISO 6523 number. */
    ANY,
    /** A Dutch organisation with its OIN, in the namespace that the NL GOV profile asks for; others as anywhere. */
    NL_GOV;

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

    Map<String, String> of(Carried carried) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("specversion", "1.0");
        said.put("id", id(carried));
        said.put("type", type(carried));
        said.put("source", source(carried.from()));
        boolean receipt = carried.profile() == Profile.RECEIPT;
        put(said, "time", carried.optional(receipt ? "at" : "recordedAt", Forms::isTime));
        put(said, "subject", carried.optional("subjectRef", matching(REFERENCE)));
        said.put("datacontenttype", "application/json");
        said.put("dataschema", SCHEMAS + schema(carried));
        put(said, "correlationid", carried.optional("threadId", Carried::isUuid));
        put(said, "causationid", carried.optional("inReplyTo", Carried::isUuid));
        put(said, "expirytime", carried.optional("expiresAt", Forms::isTime));
        JsonNode legal = carried.document().path("legal");
        put(said, "recordedtime", Carried.text(legal.path("decidedAt"), Forms::isTime));
        said.put("dataclassification", classification(legal));
        put(said, "disclosureid", carried.optional("disclosureId", Carried::isUuid));
        put(
                said,
                "policyversion",
                Carried.text(
                        receipt ? carried.document().path("policyDigest") : legal.path("policyDigest"),
                        matching(DIGEST)));
        put(said, "handlingcode", handling(legal.path("handlingCode")));
        return said;
    }

    /** A notice keeps its id from version to version; each version is an event of its own. */
    private static String id(Carried carried) {
        String version = carried.header().path("noticeVersion").asText();
        boolean first = version.isEmpty() || version.equals("1");
        return carried.profile() == Profile.SUBMISSION && !first ? carried.id() + ":" + version : carried.id();
    }

    private static String type(Carried carried) {
        if (carried.profile() == Profile.RECEIPT) {
            return TYPES + "receipt." + carried.text("kind") + ".v1";
        }
        String type = carried.text("type");
        if (!TYPE.matcher(type).matches()) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "CloudEvents needs header.type in the form name.v1");
        }
        return TYPES + type;
    }

    private static String schema(Carried carried) {
        return carried.profile() == Profile.RECEIPT
                ? "receipt.json"
                : carried.text("type") + "." + carried.profile().key() + ".json";
    }

    private String source(JsonNode org) {
        if (!Forms.isNumbered(org)) {
            throw new Fault(
                    ErrorCode.TRANSLATE_LOSS,
                    "CloudEvents names its source by scheme and number of the organisation, which the document lacks");
        }
        String number = org.path("value").asText();
        boolean dutch = org.path("scheme").asText().equals("0190")
                && OIN.matcher(number).matches();
        return this == NL_GOV && dutch ? "urn:nld:oin:" + number + ":systeem:varsel" : Forms.urn(org);
    }

    /** Whatever is about a person is at least confidential; a mark that is no plain "unclassified" makes it restricted. */
    private static String classification(JsonNode legal) {
        JsonNode mark = legal.path("classification");
        return mark.isMissingNode() || Marks.isUnclassified(mark.asText()) ? "confidential" : "restricted";
    }

    private static Optional<String> handling(JsonNode codes) {
        List<String> listed = new ArrayList<>();
        codes.forEach(code -> Carried.text(code, matching(HANDLING)).ifPresent(listed::add));
        return listed.isEmpty() ? Optional.empty() : Optional.of(String.join(",", listed));
    }

    private static java.util.function.Predicate<String> matching(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    private static void put(Map<String, String> said, String name, Optional<String> value) {
        value.ifPresent(text -> said.put(name, text));
    }
}
