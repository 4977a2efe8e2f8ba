package org.varsel.gateway.authenticate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.varsel.gateway.keys.WireForm;
import org.varsel.log.Sha256;

/**
 * What the sender signed, as it came: kept so that the signature can be verified again at any time.
 *
 * @param signed the compact JWS in ASCII, or the SOAP envelope with its encryption taken off; owned by this record
 * @param sha256 lower-case hex, as receipts name it: of the compact JWS; of the SOAP body in exclusive canonical form, which
 *     is the digest that the sender's own signature holds
 * @param form the form in which the gateway's receipts about it are signed, too
 */
@SuppressWarnings("ArrayRecordComponent")
public record Evidence(byte[] signed, String sha256, WireForm form) {

    public static Evidence of(byte[] signed, WireForm form) {
        return new Evidence(signed, HexFormat.of().formatHex(Sha256.of(signed)), form);
    }

    /** The evidence of a submission over REST. */
    public static Evidence ofJws(String jws) {
        return of(jws.getBytes(StandardCharsets.US_ASCII), WireForm.JOSE);
    }

    @Override
    public String toString() {
        return "Evidence[" + form + ", " + signed.length + " bytes]";
    }
}
