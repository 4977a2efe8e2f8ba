package org.varsel.gateway.record;

import java.util.HexFormat;
import org.varsel.log.Sha256;

/** SHA-256 as receipts and tables write it: lower-case hexadecimal. */
public final class Sha256Hex {
    private Sha256Hex() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }
}
