package org.varsel.gateway.translate.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.translate.dialect.Profile;

/**
 * A canonical document as the content of an envelope. Gives the envelope its values; what a value looks like is never told.
 *
 * @param format the name of the envelope's format, for whoever must mend a refusal
 */
public record Carried(String format, Profile profile, ObjectNode document) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The header; of a receipt the receipt itself. */
    public JsonNode header() {
        return profile == Profile.RECEIPT ? document : document.path("header");
    }

    /** The id of just this document: of the disclosure, of the receipt, or of the notice that is handed in. */
    public String id() {
        return uuid(
                switch (profile) {
                    case DISCLOSURE -> "disclosureId";
                    case SUBMISSION -> "noticeId";
                    case RECEIPT -> "receiptId";
                });
    }

    /**
     * A member of the header that the envelope cannot do without.
     *
     * @throws Fault when the notice lacks it
     */
    public String text(String member) {
        return optional(member, text -> true).orElseThrow(() -> lacks(member));
    }

    /** A member of the header, where it is a text of that form; the envelope can do without. */
    public Optional<String> optional(String member, Predicate<String> form) {
        return text(header().path(member), form);
    }

    /** The value, where it is a text of that form. */
    public static Optional<String> text(JsonNode value, Predicate<String> form) {
        return value.isTextual() && form.test(value.asText()) ? Optional.of(value.asText()) : Optional.empty();
    }

    /**
     * A member of the header that is a UUID in the form of RFC 9562.
     *
     * @throws Fault when it is none
     */
    public String uuid(String member) {
        return optional(member, Carried::isUuid).orElseThrow(() -> lacks(member));
    }

    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    private Fault lacks(String member) {
        return new Fault(
                ErrorCode.TRANSLATE_LOSS,
                format + " needs " + (profile == Profile.RECEIPT ? "" : "header.") + member
                        + ", which the document lacks or has in another form");
    }
}
