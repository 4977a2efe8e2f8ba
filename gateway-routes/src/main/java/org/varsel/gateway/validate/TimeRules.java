package org.varsel.gateway.validate;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.notice.SubmissionHeader;

/** The notice's times against the gateway's clock. Their order among themselves is a matter of form. */
final class TimeRules {

    private final Duration skew;

    TimeRules(Duration skew) {
        this.skew = skew;
    }

    void check(SubmissionHeader header, Instant now) {
        if (!instant(header.expiresAt()).isAfter(now)) {
            throw new Rejected(ErrorCode.VALIDATE_EXPIRED, "expiresAt is not in the future.").at("/header/expiresAt");
        }
        requirePast(header.recordedAt(), now, "recordedAt", "/header/recordedAt");
        String occurredAt = header.occurredAt();
        if (occurredAt != null && header.eventCertainty().equals("actual")) {
            requirePast(occurredAt, now, "occurredAt of an actual event", "/header/occurredAt");
        }
    }

    private void requirePast(String time, Instant now, String what, String pointer) {
        if (instant(time).isAfter(now.plus(skew))) {
            throw new Rejected(ErrorCode.VALIDATE_CLOCK, what + " lies in the future.").at(pointer);
        }
    }

    /** Its form was checked before. */
    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
