package org.varsel.log.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.log.SampleLog;
import org.varsel.log.StrictBase64;
import org.varsel.log.entry.CanonicalJson;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.Opening;
import org.varsel.log.entry.SlotOutcome;
import org.varsel.log.entry.SlotValue;
import org.varsel.log.entry.Slots;
import org.varsel.log.note.NoteVerifier;

/** A notice as a recipient gets it, honest unless a test changes a part. */
final class SampleDelivery {
    static final String ID = "0193f3a0-0000-7000-8000-000000000001";

    private static final String JWE = "eyJhbGciOiJFQ0RILUVTIn0.a.b.c.d";
    private static final String POLICY = "sha256:" + "0f".repeat(32);
    private static final String PURPOSE = "prevent-violence";

    final SampleLog log = new SampleLog();
    final Slots slots = Slots.of(Slots.newSeed(), values());
    final Map<String, @Nullable Object> event = new LinkedHashMap<>();
    final Map<String, @Nullable Object> data = new LinkedHashMap<>();
    final Map<String, @Nullable Object> header = new LinkedHashMap<>();
    final Map<String, @Nullable Object> legal = new LinkedHashMap<>();
    final Map<String, @Nullable Object> identity = new LinkedHashMap<>();
    final Map<String, @Nullable Object> content = new LinkedHashMap<>();
    final List<@Nullable Object> openings = new ArrayList<>();

    SampleDelivery() {
        this(EntryType.DISCLOSURE);
    }

    SampleDelivery(EntryType type) {
        this(type, 4, 3);
    }

    SampleDelivery(EntryType type, int entriesBefore, int entriesAfter) {
        log.grow(entriesBefore);
        byte[] salt = Digests.newSalt();
        LogEntry entry = entry(type, Digests.message(salt, JWE.getBytes(US_ASCII)));
        long index = log.append(entry);
        log.grow(entriesAfter);
        data.put("jwe", JWE);
        data.put("entry", StrictBase64.encode(entry.bytes()));
        data.put("msgsalt", StrictBase64.encodeUrl(salt));
        data.put("proof", log.proof(index).format());
        event.put("specversion", "1.0");
        event.put("id", ID);
        event.put("type", "org.varsel.returnee.notified.v1");
        event.put("data", data);
        header.put("type", "returnee.notified.v1");
        header.put("disclosureId", ID);
        header.put("subjectRef", "ref-1");
        header.put("recipient", Map.of("scheme", "0192", "value", "310000108", "role", "police"));
        legal.put("purpose", PURPOSE);
        legal.put("policyDigest", POLICY);
        identity.put("fullName", "Kari Nordmann");
        identity.put("birthDate", "1990");
        content.put("identity", identity);
        content.put("identifier", Map.of("identifier", List.of(Map.of("kind", "passport", "number", "X-1"))));
        slots.released().forEach(opening -> openings.add(opening.disclosure()));
    }

    DeliveryReport check() {
        return check(List.of(key()));
    }

    DeliveryReport check(List<NoteVerifier> keys) {
        return new DeliveryVerifier(keys).check(delivery(), opened());
    }

    NoteVerifier key() {
        return log.signer().verifier();
    }

    byte[] delivery() {
        return CanonicalJson.write(event);
    }

    byte[] opened() {
        return CanonicalJson.write(Map.of(
                "disclosure", Map.of("header", header, "legal", legal, "content", content), "openings", openings));
    }

    /** Takes a withheld or released slot's opening along. */
    void addOpening(String field) {
        openings.add(slots.opening(field).orElseThrow().disclosure());
    }

    /** An opening that nobody logged. */
    static String forged(String field, Object value) {
        SlotValue claim = new SlotValue(field, SlotOutcome.DISCLOSED, List.of("NO-2.1@3"), value);
        return Slots.of(Slots.newSeed(), List.of(claim)).opening(0).disclosure();
    }

    void replaceOpening(String field, String disclosure) {
        removeOpening(field);
        openings.add(disclosure);
    }

    void removeOpening(String field) {
        openings.removeIf(opening ->
                Opening.parse(String.valueOf(opening)).value().field().equals(field));
    }

    private LogEntry entry(EntryType type, String message) {
        return LogEntry.builder(type, ID, Instant.parse("2026-11-23T12:00:00Z"))
                .from("org:0192:310000000")
                .to("org:0192:310000108")
                .ref("notice-1")
                .with(EntryMember.SCH, "returnee.notified@1")
                .with(EntryMember.PURPOSE, PURPOSE)
                .with(EntryMember.POL, POLICY)
                .with(EntryMember.MSG, message)
                .with(EntryMember.ASOF, LocalDate.of(2026, 11, 23))
                .slots(slots)
                .build();
    }

    private static List<SlotValue> values() {
        List<String> rule = List.of("NO-2.1@3");
        return List.of(
                new SlotValue(SlotValue.SUBJECT_REF, SlotOutcome.DISCLOSED, List.of(), "ref-1"),
                new SlotValue("identity.fullName", SlotOutcome.DISCLOSED, rule, "Kari Nordmann"),
                new SlotValue("identity.birthDate", SlotOutcome.REDUCED, rule, "1990"),
                new SlotValue("identity.sex", SlotOutcome.WITHHELD, rule, null),
                new SlotValue(
                        "identifier.identifier",
                        SlotOutcome.DISCLOSED,
                        rule,
                        List.of(Map.of("kind", "passport", "number", "X-1"))),
                new SlotValue("travel.arrivalDate", SlotOutcome.ABSENT, List.of(), null));
    }
}
