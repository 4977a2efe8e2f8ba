package org.varsel.gateway.hostile;

import java.util.List;

/** What cannot be attacked yet, because it is not built. Empty when all of it stands. */
final class Pending {
    static final List<String> PENDING = List.of("push-soap", "revoked: CRL", "revoked: OCSP");

    private Pending() {}

    static boolean is(Cell cell) {
        return PENDING.contains(cell.channel().column()) || PENDING.contains(cell.line());
    }
}
