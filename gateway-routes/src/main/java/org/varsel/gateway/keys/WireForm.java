package org.varsel.gateway.keys;

/** The family of standards in which something is signed or sealed. Decided where the bytes are read, by their first. */
public enum WireForm {
    /** Compact JWS and JWE (RFC 7515, RFC 7516): what REST carries. */
    JOSE,
    /** XML Signature and XML Encryption: what SOAP carries. */
    XML,
    /** CMS (RFC 5652) around an ASiC-E package: what Fiks carries. Seals only; its receipts and submissions are {@link #JOSE}. */
    CMS;

    /** The first byte of a DER sequence. */
    private static final byte SEQUENCE = 0x30;

    /** A compact form begins with the base64url of a brace, so only XML begins with an angle bracket, and only DER with a zero. */
    public static WireForm of(byte[] sealed) {
        if (sealed.length > 0 && sealed[0] == '<') {
            return XML;
        }
        return sealed.length > 0 && sealed[0] == SEQUENCE ? CMS : JOSE;
    }

    /** As {@link #of(byte[])}, where text carries the form, which CMS is not. */
    public static WireForm of(String signed) {
        return signed.startsWith("<") ? XML : JOSE;
    }
}
