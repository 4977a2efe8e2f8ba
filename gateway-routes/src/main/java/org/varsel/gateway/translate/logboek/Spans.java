package org.varsel.gateway.translate.logboek;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.varsel.log.Sha256;

/**
 * Trace and span ids in the form of W3C Trace Context. A trace is a submission: its id is the submission's own, which the gateway
 * drew at random. A span is a digest of the place of an entry. Neither is made of anything about a person, and the same log gives
 * the same ids again, so that a record taken in twice is recognised.
 */
final class Spans {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Spans() {}

    static String trace(String id) {
        return UUID.matcher(id).matches() ? id.replace("-", "") : digest("trace/" + id, 16);
    }

    /** The action that a notice arrived with; everything decided about it is its child. */
    static String submission(String submissionId) {
        return digest("submission/" + submissionId, 8);
    }

    static String of(LoggedEntry entry) {
        return digest("entry/" + entry.origin() + "/" + entry.index(), 8);
    }

    private static String digest(String of, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(of.getBytes(StandardCharsets.UTF_8)), bytes));
    }
}
