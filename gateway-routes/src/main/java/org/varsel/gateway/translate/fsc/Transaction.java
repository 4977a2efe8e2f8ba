package org.varsel.gateway.translate.fsc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.log.Sha256;
import org.varsel.schemas.date.Timestamp;

/**
 * The ids under which one call is logged on both sides. They follow from the document, so that sending it again is the same
 * transaction: the time in the id is the document's, and what is random elsewhere is a digest of the document's own random id.
 *
 * @param id UUID of version 7, the form that outways ask for
 * @param trace 32 hexadecimal digits: the thread, so that all notices of one conversation are one trace
 * @param span 16 hexadecimal digits: this call
 */
record Transaction(String id, String trace, String span) {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_A = 0x0FFFL;
    private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;

    static Transaction of(Carried carried) {
        boolean receipt = carried.profile() == Profile.RECEIPT;
        String time = carried.text(receipt ? "at" : "recordedAt");
        long millis = Timestamp.parse(time)
                .map(timestamp -> timestamp.instant().toEpochMilli())
                .filter(moment -> moment >= 0)
                .orElseThrow(() -> new Fault(
                        ErrorCode.TRANSLATE_LOSS, "FSC needs the time of the document, which is in another form"));
        String version = carried.header().path("noticeVersion").asText();
        ByteBuffer digest =
                ByteBuffer.wrap(Sha256.of((carried.id() + "/" + version).getBytes(StandardCharsets.US_ASCII)));
        UUID id = new UUID(
                (millis << 16) | VERSION | (digest.getShort() & RANDOM_A), VARIANT | (digest.getLong() & RANDOM_B));
        byte[] span = new byte[8];
        digest.get(span);
        return new Transaction(
                id.toString(), trace(carried, receipt), HexFormat.of().formatHex(span));
    }

    String traceparent() {
        return "00-" + trace + "-" + span + "-01";
    }

    /** A receipt knows no thread; it belongs to what it is about. */
    private static String trace(Carried carried, boolean receipt) {
        String about = receipt
                ? carried.optional("disclosureId", Carried::isUuid).orElseGet(() -> carried.uuid("noticeId"))
                : carried.uuid("threadId");
        return about.replace("-", "");
    }
}
