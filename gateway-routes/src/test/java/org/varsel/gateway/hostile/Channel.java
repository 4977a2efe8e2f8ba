package org.varsel.gateway.hostile;

import java.util.Arrays;

/** Where hostile input can come from: what parties send, and what a recipient says to a delivery. */
enum Channel {
    /** {@code POST /api/v1/notices}. */
    REST("rest"),
    /** {@code POST /api/v1/receipts}. */
    RECEIPT("receipt"),
    /** The answer to a delivery by REST. */
    PUSH_JSON("push-json"),
    /** The SOAP door. */
    SOAP("soap"),
    /** A receipt that is brought through the SOAP door. */
    ACKNOWLEDGE("acknowledge"),
    /** The answer to a delivery by SOAP. */
    PUSH_SOAP("push-soap");

    private final String column;

    Channel(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    static Channel of(String column) {
        return Arrays.stream(values())
                .filter(channel -> channel.column.equals(column))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the table has an unknown column: " + column));
    }
}
