package org.varsel.gateway.translate.logboek;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.LogEntry;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/**
 * An entry and its place.
 *
 * @param origin the name of its log
 * @param index from 0
 */
public record LoggedEntry(String origin, long index, LogEntry entry) {

    /** To the minute, as the entry has it. */
    long millis() {
        return text(EntryMember.T)
                .map(minute -> OffsetDateTime.parse(minute).toInstant())
                .orElse(Instant.EPOCH)
                .toEpochMilli();
    }

    Optional<String> text(EntryMember member) {
        return entry.text(member);
    }

    /** The name of the message type, without its version. */
    Optional<String> type() {
        return text(EntryMember.SCH).map(schema -> schema.split("@", 2)[0]);
    }

    /** False only for types that are about nobody, such as a briefing; the first slot of their entries is a digest of nothing. */
    boolean aboutPerson() {
        return text(EntryMember.SCH)
                .flatMap(schema -> MessageTypes.standard().find(schema.replace("@", ".v")))
                .map(MessageType::aboutPerson)
                .orElse(true);
    }
}
