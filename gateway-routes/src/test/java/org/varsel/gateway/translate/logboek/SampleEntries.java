package org.varsel.gateway.translate.logboek;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.varsel.log.entry.EntryBuilder;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.SlotOutcome;
import org.varsel.log.entry.SlotValue;
import org.varsel.log.entry.Slots;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.NoteSigner;
import org.varsel.log.tile.TileWriter;
import org.varsel.log.tree.MerkleTree;
import org.varsel.log.tree.NodeMissing;
import org.varsel.log.tree.NodeStore;

/** A small log as a gateway writes it: a notice to two recipients, one refused, one referred and then released, one look at it. */
public final class SampleEntries {
    public static final String ORIGIN = "varsel.example/nl-demo";
    static final String SUBMISSION = "0b5a1c1e-52f5-4a35-9d6a-1a9d9e0c7a01";
    static final String FIRST = "0b5a1c1e-52f5-4a35-9d6a-1a9d9e0c7a02";
    static final String SECOND = "0b5a1c1e-52f5-4a35-9d6a-1a9d9e0c7a03";
    static final String BRIEFING = "0b5a1c1e-52f5-4a35-9d6a-1a9d9e0c7a05";
    static final String PERSON = "Proef Persoonsen";
    static final String REFERENCE = "ref:pairwise-of-proef";

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:30Z");
    private static final String LAW = "sha256:" + "c".repeat(64);

    private SampleEntries() {}

    public static List<LogEntry> all() {
        return List.of(
                LogEntry.builder(EntryType.START, "0b5a1c1e-52f5-4a35-9d6a-1a9d9e0c7a00", NOON)
                        .build(),
                LogEntry.builder(EntryType.SUBMISSION, SUBMISSION, NOON)
                        .from("org:0190:00000001999999001000")
                        .with(EntryMember.SCH, "returnee.notified@1")
                        .with(EntryMember.DIGEST, LAW)
                        .build(),
                ruled(EntryType.REFERRAL, FIRST, "returnee.notified@1").build(),
                ruled(EntryType.REFUSAL, SECOND, "returnee.notified@1")
                        .with(EntryMember.CODE, "denied")
                        .build(),
                LogEntry.builder(EntryType.REFUSAL, "0b5a1c1e-52f5-4a35-9d6a-1a9d9e0c7a04", NOON)
                        .from("org:0190:00000001999999003000")
                        .with(EntryMember.CODE, "validate.schema")
                        .build(),
                disclosure(FIRST, "returnee.notified@1"),
                LogEntry.builder(EntryType.CONSULTATION, "0b5a1c1e-52f5-4a35-9d6a-1a9d9e0c7a06", NOON)
                        .ref(FIRST)
                        .with(EntryMember.USE, "supervision")
                        .build(),
                disclosure(BRIEFING, "briefing.general@1"));
    }

    static List<LoggedEntry> logged() {
        List<LoggedEntry> logged = new ArrayList<>();
        for (LogEntry entry : all()) {
            logged.add(new LoggedEntry(ORIGIN, logged.size(), entry));
        }
        return logged;
    }

    /** Writes them as an exported log, with its key. */
    public static void export(Path folder) {
        Nodes nodes = new Nodes();
        MerkleTree tree = new MerkleTree(nodes, 0);
        List<LogEntry> entries = all();
        entries.forEach(entry -> tree.append(entry.leafHash()));
        NoteSigner signer = signer();
        TileWriter writer = new TileWriter(folder);
        writer.extend(
                0,
                nodes,
                index -> entries.get((int) index).bytes(),
                signer.sign(new Checkpoint(ORIGIN, tree.size(), tree.root())));
        writer.verifierKey(signer.verifier());
    }

    private static NoteSigner signer() {
        try {
            return new NoteSigner(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate(), ORIGIN);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static LogEntry disclosure(String id, String schema) {
        return ruled(EntryType.DISCLOSURE, id, schema)
                .with(EntryMember.MSG, "A".repeat(43))
                .slots(slots())
                .build();
    }

    private static EntryBuilder ruled(EntryType type, String id, String schema) {
        return LogEntry.builder(type, id, NOON)
                .with(EntryMember.ASOF, LocalDate.of(2026, 11, 2))
                .from("org:0190:00000001999999001000")
                .to("org:0190:00000001999999002000")
                .with(EntryMember.PURPOSE, "prevent-crime")
                .with(EntryMember.SCH, schema)
                .with(EntryMember.POL, LAW)
                .ref(SUBMISSION);
    }

    private static Slots slots() {
        return Slots.of(
                Slots.newSeed(),
                List.of(
                        new SlotValue(SlotValue.SUBJECT_REF, SlotOutcome.DISCLOSED, List.of(), REFERENCE),
                        new SlotValue("identity.fullName", SlotOutcome.DISCLOSED, List.of("nl.rule@1"), PERSON)));
    }

    private static final class Nodes implements NodeStore {
        private final Map<String, byte[]> stored = new HashMap<>();

        @Override
        public void put(int level, long index, byte[] hash) {
            stored.put(level + "/" + index, hash);
        }

        @Override
        public byte[] node(int level, long index) {
            byte[] hash = stored.get(level + "/" + index);
            if (hash == null) {
                throw new NodeMissing(level, index);
            }
            return hash;
        }
    }
}
