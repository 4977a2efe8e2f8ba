package org.varsel.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a fuzz target's input changes a genuine text: so few bytes reach any place of it. */
final class Splice {
    private static final int PLACE = 4;

    private Splice() {}

    /**
     * The genuine text with a piece of it exchanged.
     *
     * @param input {@code @}, two bytes of place, one of length, then what stands there instead; anything else is the whole
     *     text, in which {@code $genuine} is the genuine one
     */
    static byte[] into(String genuine, byte[] input) {
        if (input.length < PLACE || input[0] != '@') {
            return new String(input, StandardCharsets.UTF_8)
                    .replace("$genuine", genuine)
                    .getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = genuine.getBytes(StandardCharsets.UTF_8);
        int from = (Byte.toUnsignedInt(input[1]) << 8 | Byte.toUnsignedInt(input[2])) % bytes.length;
        int to = Math.min(bytes.length, from + Byte.toUnsignedInt(input[3]));
        byte[] changed = Arrays.copyOf(bytes, from + input.length - PLACE + bytes.length - to);
        System.arraycopy(input, PLACE, changed, from, input.length - PLACE);
        System.arraycopy(bytes, to, changed, from + input.length - PLACE, bytes.length - to);
        return changed;
    }
}
