package org.varsel.gateway.review.read;

import java.util.List;
import java.util.Optional;
import org.varsel.gateway.record.Disclosures.StoredDisclosure;
import org.varsel.gateway.record.LogDomain;
import org.varsel.gateway.record.LogDomains;
import org.varsel.gateway.record.LogRows;
import org.varsel.gateway.record.Tables;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tree.Hash;
import org.varsel.log.tree.InclusionProof;
import org.varsel.log.tree.TreeReader;

/**
 * Checks anew, at every look, that the entry of a disclosure is in the log: the entry's bytes hash to the leaf, the path
 * leads from there to the root, and the latest checkpoint with that root bears the log's signature. Believes no stored
 * verdict.
 */
public final class Proofs {
    private final Tables reader;
    private final LogDomains domains;

    public Proofs(Tables reader, LogDomains domains) {
        this.reader = reader;
        this.domains = domains;
    }

    public Proof of(StoredDisclosure disclosure) {
        LogDomain domain = domains.byName().get(disclosure.domain());
        if (domain == null) {
            return failed("no-domain", disclosure.domain(), disclosure.logIndex(), 0);
        }
        long index = disclosure.logIndex();
        Optional<LogRows.Head> head = reader.log().head(domain.name());
        Optional<LogRows.EntryRow> row = reader.log().entry(domain.name(), index);
        if (head.isEmpty() || row.isEmpty()) {
            return failed("no-entry", domain.origin(), index, 0);
        }
        try {
            Checkpoint checkpoint = SignedNote.parse(head.get().checkpoint()).checkpoint(List.of(domain.verifier()));
            LogEntry entry = LogEntry.parse(row.get().entry());
            if (!entry.id().equals(disclosure.disclosureId().toString())) {
                return failed("other-entry", domain.origin(), index, checkpoint.size());
            }
            Hash leaf = entry.leafHash();
            if (index >= checkpoint.size()) {
                return failed("not-covered", domain.origin(), index, checkpoint.size());
            }
            InclusionProof proof =
                    new TreeReader(reader.log().nodes(domain.name())).inclusionProof(index, checkpoint.size());
            if (!checkpoint.origin().equals(domain.origin()) || !proof.verify(leaf, checkpoint.root())) {
                return failed("no-proof", domain.origin(), index, checkpoint.size());
            }
            return new Proof(
                    true,
                    null,
                    domain.origin(),
                    index,
                    checkpoint.size(),
                    leaf.base64(),
                    checkpoint.root().base64());
        } catch (DisclosureLogException e) {
            return failed("broken", domain.origin(), index, head.get().size());
        }
    }

    private static Proof failed(String why, String origin, long index, long size) {
        return new Proof(false, why, origin, index, size, null, null);
    }
}
