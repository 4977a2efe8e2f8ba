package org.varsel.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.NoteSigner;
import org.varsel.log.note.SignedNote;
import org.varsel.log.note.TlogProof;
import org.varsel.log.tile.TileWriter;
import org.varsel.log.tree.MerkleTree;

/** A log in memory with a key of its own, which can be exported. */
public final class SampleLog {
    public static final String ORIGIN = "varsel.example/no-test";

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MemoryNodes nodes = new MemoryNodes();
    private final MerkleTree tree = new MerkleTree(nodes, 0);
    private final List<byte[]> entries = new ArrayList<>();
    private final NoteSigner signer = new NoteSigner(newKey(), ORIGIN);
    private long exported;

    public static PrivateKey newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** An entry as a gateway would write, different for every index. */
    public static LogEntry entry(long index) {
        return LogEntry.builder(EntryType.DELIVERY, "delivery-" + index, NOON)
                .ref("disclosure-" + index)
                .to("org:0192:310000302")
                .build();
    }

    public SampleLog grow(int count) {
        for (int i = 0; i < count; i++) {
            append(entry(entries.size()));
        }
        return this;
    }

    public long append(LogEntry entry) {
        entries.add(entry.bytes());
        return tree.append(entry.leafHash());
    }

    public NoteSigner signer() {
        return signer;
    }

    public MerkleTree tree() {
        return tree;
    }

    public SignedNote checkpoint() {
        return signer.sign(new Checkpoint(ORIGIN, tree.size(), tree.root()));
    }

    public TlogProof proof(long index) {
        return TlogProof.of(tree.inclusionProof(index, tree.size()), checkpoint());
    }

    public byte[] entryBytes(long index) {
        return entries.get((int) index);
    }

    public String entryText(long index) {
        return new String(entryBytes(index), StandardCharsets.UTF_8);
    }

    /** Brings an exported folder up to the present size. */
    public SampleLog export(TileWriter writer) {
        writer.extend(exported, nodes, this::entryBytes, checkpoint());
        exported = tree.size();
        return this;
    }

    public SampleLog export(Path folder) {
        TileWriter writer = new TileWriter(folder);
        export(writer);
        writer.verifierKey(signer.verifier());
        return this;
    }
}
