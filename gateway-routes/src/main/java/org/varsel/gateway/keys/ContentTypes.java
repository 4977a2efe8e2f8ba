package org.varsel.gateway.keys;

/** The kinds of signed content. Each is the {@code typ} of its JWS and, when sealed, the {@code cty} of the JWE. */
public final class ContentTypes {
    /** What a party hands in: payload = RFC 8785 bytes of the submission document. */
    public static final String SUBMISSION = "varsel-submission+jws";

    /** What a recipient gets: payload = RFC 8785 bytes of disclosure and openings. */
    public static final String DISCLOSURE = "varsel-disclosure+jws";

    /** Every receipt R1 to R8, never sealed. */
    public static final String RECEIPT = "varsel-receipt+jws";

    /** The gateway's word on who filed a submission at the desk: payload = RFC 8785 bytes of filing and submission. */
    public static final String FILING = "varsel-filing+jws";

    /** Where a package has the payload that a JWS has in itself. */
    public static final String PAYLOAD_FILE = "payload.json";

    private ContentTypes() {}
}
