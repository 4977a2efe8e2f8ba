package org.varsel.gateway.keys;

/** The family of standards in which something is signed or sealed. Decided where the bytes are read, by their first. */
public enum WireForm {
    /** Compact JWS and JWE (RFC 7515, RFC 7516): what REST carries. */
    JOSE,
    /** XML Signature and XML Encryption: what SOAP carries. */
    XML;

    /** A compact form is base64url, so only XML begins with an angle bracket. */
    public static WireForm of(byte[] signed) {
        return signed.length > 0 && signed[0] == '<' ? XML : JOSE;
    }

    /** As {@link #of(byte[])}, where text carries the form. */
    public static WireForm of(String signed) {
        return signed.startsWith("<") ? XML : JOSE;
    }
}
