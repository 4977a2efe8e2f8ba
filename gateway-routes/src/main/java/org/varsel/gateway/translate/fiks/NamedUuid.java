package org.varsel.gateway.translate.fiks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.varsel.log.Sha256;

/** UUIDs made of names (RFC 9562, version 8: SHA-256 over what is named): the same name, the same UUID, for everybody. */
final class NamedUuid {
    private static final String SPACE = "org.varsel.fiks";
    private static final int BYTES = 16;

    private NamedUuid() {}

    /** @param names none of them holds a line break */
    static String of(String... names) {
        byte[] named = (SPACE + "\n" + String.join("\n", names)).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(Sha256.of(named), BYTES);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong()).toString();
    }
}
