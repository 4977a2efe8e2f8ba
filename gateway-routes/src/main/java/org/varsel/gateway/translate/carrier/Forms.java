package org.varsel.gateway.translate.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.varsel.schemas.date.Timestamp;

/** How values of a header are spelled in more than one envelope. */
public final class Forms {
    private static final Pattern SCHEME = Pattern.compile("[0-9]{4}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

    private Forms() {}

    /** An organisation by its ISO 6523 number, as the URN that OASIS ebCore Party Id Type 1.0 gives it. */
    public static String urn(JsonNode org) {
        return "urn:oasis:names:tc:ebcore:partyid-type:iso6523:"
                + org.path("scheme").asText() + ":" + org.path("value").asText();
    }

    /** Whether both parts of an organisation's number may stand in a URN. */
    public static boolean isNumbered(JsonNode org) {
        return SCHEME.matcher(org.path("scheme").asText()).matches()
                && NUMBER.matcher(org.path("value").asText()).matches();
    }

    /** RFC 3339 with an offset. */
    public static boolean isTime(String text) {
        return Timestamp.parse(text).isPresent();
    }
}
