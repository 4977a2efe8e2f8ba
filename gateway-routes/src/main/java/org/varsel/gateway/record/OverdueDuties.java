package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import org.varsel.policies.pack.DutyKind;
import org.varsel.schemas.json.StrictJson;

/** What recipients should have done by now and did not tell: who must remind them is the operator, so only numbers are told. */
final class OverdueDuties {
    private static final int MOST = 1000;

    private final Tables reader;

    OverdueDuties(Tables reader) {
        this.reader = reader;
    }

    /** How many disclosures are overdue, by duty; of the {@value #MOST} oldest on which something is awaited. */
    SortedMap<String, Integer> at(Instant now) {
        SortedMap<String, Integer> overdue = new TreeMap<>();
        for (Disclosures.StoredDisclosure disclosure : reader.disclosures().awaiting(MOST)) {
            for (JsonNode duty : StrictJson.parse(disclosure.duties().getBytes(StandardCharsets.UTF_8))) {
                String name = duty.path("do").asText();
                if (duty.has("within")
                        && awaited(name, disclosure)
                        && end(disclosure, duty.path("within").asText()).isBefore(now)) {
                    overdue.merge(name, 1, Integer::sum);
                }
            }
        }
        return overdue;
    }

    private boolean awaited(String duty, Disclosures.StoredDisclosure disclosure) {
        if (duty.equals(DutyKind.ACKNOWLEDGE.word())) {
            return !disclosure.state().settled() || disclosure.state() == State.DELIVERED;
        }
        if (duty.equals(DutyKind.REPORT_DESTRUCTION.word())) {
            return disclosure.withdraws() != null
                    && reader.disclosures()
                            .byId(disclosure.withdraws())
                            .filter(withdrawn -> withdrawn.state() == State.WITHDRAWN)
                            .isPresent();
        }
        return duty.equals(DutyKind.RETURN_FEEDBACK.word())
                && !reader.submissions().sendersOn(disclosure.threadId()).contains(disclosure.recipient());
    }

    private static Instant end(Disclosures.StoredDisclosure disclosure, String within) {
        return disclosure
                .decidedAt()
                .atZone(ZoneOffset.UTC)
                .plus(Period.parse(within))
                .toInstant();
    }
}
