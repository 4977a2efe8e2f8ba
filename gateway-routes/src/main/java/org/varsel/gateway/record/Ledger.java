package org.varsel.gateway.record;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Step;
import org.varsel.gateway.StepListener;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.SignedNote;
import org.varsel.log.note.TlogProof;
import org.varsel.log.tree.TreeHash;
import org.varsel.log.tree.TreeReader;

/**
 * Commits batches. Owns the heads and trees of all domains and the order of the one transaction: lock, build, sign,
 * commit, second place. Never signs twice for one size: the writer's transactions begin by taking the write lock, and a
 * database that is behind the second place is refused at the start. Used by the writer's thread alone.
 */
public final class Ledger {
    private final TransactionTemplate transactions;
    private final Tables tables;
    private final Map<String, LogDomain> domains;
    private final SecondPlace secondPlace;
    private final StepListener steps;
    private final Runnable committed;
    private final Map<String, DomainTree> trees = new HashMap<>();
    /** Checkpoints that are committed and not yet in the second place. */
    private final Map<String, LogRows.Head> owed = new LinkedHashMap<>();
    /** Size of each log in the second place; read by the delivery threads. */
    private final Map<String, Long> confirmed = new ConcurrentHashMap<>();

    public Ledger(
            TransactionTemplate transactions,
            Tables tables,
            Map<String, LogDomain> domains,
            SecondPlace secondPlace,
            StepListener steps,
            Runnable committed) {
        this.transactions = transactions;
        this.tables = tables;
        this.domains = Map.copyOf(domains);
        this.secondPlace = secondPlace;
        this.steps = steps;
        this.committed = committed;
    }

    /**
     * Compares every domain with its second place.
     *
     * @throws Fault when the database is behind or disagrees: nothing may be signed on it
     */
    void open() {
        transactions.executeWithoutResult(status -> tables.outbox().forgetLeases());
        for (LogDomain domain : domains.values()) {
            Optional<LogRows.Head> head = tables.log().head(domain.name());
            try {
                Optional<String> second = secondPlace.read(domain.name());
                if (second.isPresent()) {
                    requireConsistent(domain, head, second.get());
                }
                if (head.isPresent() && !head.get().checkpoint().equals(second.orElse(null))) {
                    secondPlace.write(domain.name(), head.get().checkpoint());
                }
                confirmed.put(domain.name(), head.map(LogRows.Head::size).orElse(0L));
            } catch (IOException e) {
                throw new Fault(
                        ErrorCode.RECORD_LOG_UNAVAILABLE, "the second place of " + domain.name() + " does not read", e);
            }
        }
    }

    private void requireConsistent(LogDomain domain, Optional<LogRows.Head> head, String second) {
        Checkpoint old = checkpoint(domain, second);
        long size = head.map(LogRows.Head::size).orElse(0L);
        if (size < old.size()) {
            throw new Fault(
                    ErrorCode.RECORD_BEHIND_SECOND_PLACE,
                    "log " + domain.name() + " has " + size + " entries, its last checkpoint says " + old.size()
                            + "; restore the newest database, this one must not sign");
        }
        TreeReader tree = new TreeReader(tables.log().nodes(domain.name()));
        if (!(old.size() == 0 ? TreeHash.EMPTY : tree.root(old.size())).equals(old.root())) {
            throw new Fault(
                    ErrorCode.RECORD_BEHIND_SECOND_PLACE,
                    "log " + domain.name() + " is not the one whose checkpoint of size " + old.size()
                            + " is in the second place; it must not sign");
        }
    }

    private static Checkpoint checkpoint(LogDomain domain, String second) {
        try {
            return SignedNote.parse(second).checkpoint(List.of(domain.verifier()));
        } catch (DisclosureLogException e) {
            throw new Fault(
                    ErrorCode.RECORD_BEHIND_SECOND_PLACE,
                    "the second place of " + domain.name() + " holds no checkpoint that this log's key signed;"
                            + " find out whose it is before anything is signed",
                    e);
        }
    }

    /** How many entries of a log are durable in both places: nothing past it may be sent. */
    long confirmed(String domain) {
        return confirmed.getOrDefault(domain, 0L);
    }

    /** One transaction for all shares. Afterwards each share holds its result or its own failure. */
    void commit(List<Recorder.Share<?>> shares) throws LogUnavailable {
        try {
            payOwed();
            steps.reached(Step.RECORD_BEGUN);
            transactions.executeWithoutResult(status -> apply(shares, status));
        } catch (RuntimeException e) {
            trees.clear();
            owed.clear();
            throw new LogUnavailable("the database refused the batch", e);
        } catch (IOException e) {
            throw new LogUnavailable("the second place cannot be written", e);
        }
        steps.reached(Step.RECORD_COMMITTED);
        try {
            payOwed();
        } catch (IOException e) {
            throw new LogUnavailable("the second place cannot be written", e);
        }
        steps.reached(Step.RECORD_SECOND_PLACE);
        committed.run();
    }

    private void apply(List<Recorder.Share<?>> shares, TransactionStatus status) {
        Batch batch = new Batch(tables, this::size);
        for (Recorder.Share<?> share : shares) {
            Object savepoint = status.createSavepoint();
            Map<String, Integer> mark = batch.mark();
            if (!share.apply(batch)) {
                status.rollbackToSavepoint(savepoint);
                batch.backTo(mark);
            }
            status.releaseSavepoint(savepoint);
        }
        steps.reached(Step.RECORD_APPLIED);
        batch.staged().forEach((domain, staged) -> {
            if (!staged.isEmpty()) {
                sign(domain(domain), staged);
            }
        });
        steps.reached(Step.RECORD_SIGNED);
    }

    private void sign(LogDomain domain, List<Batch.Staged> staged) {
        DomainTree domainTree = tree(domain.name());
        for (Batch.Staged entry : staged) {
            domainTree.tree().append(TreeHash.leaf(entry.row().entry()));
            tables.log().putEntry(entry.row());
        }
        long size = domainTree.tree().size();
        SignedNote checkpoint = domain.signer()
                .sign(new Checkpoint(domain.origin(), size, domainTree.tree().root()));
        for (Batch.Staged entry : staged) {
            Batch.OnSigned onSigned = entry.onSigned();
            if (onSigned != null) {
                long index = entry.row().index();
                TlogProof proof = TlogProof.of(domainTree.tree().inclusionProof(index, size), checkpoint);
                onSigned.signed(index, proof.format());
            }
        }
        domainTree.flush();
        tables.log().putHead(new LogRows.Head(domain.name(), size, checkpoint.toString()));
        owed.put(domain.name(), new LogRows.Head(domain.name(), size, checkpoint.toString()));
    }

    /** Puts what is committed into the second place; nobody is answered before that. */
    private void payOwed() throws IOException {
        for (LogRows.Head head : List.copyOf(owed.values())) {
            secondPlace.write(head.domain(), head.checkpoint());
            confirmed.put(head.domain(), head.size());
            owed.remove(head.domain());
        }
    }

    private LogDomain domain(String name) {
        LogDomain domain = domains.get(name);
        if (domain == null) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "no log is configured for the domain " + name);
        }
        return domain;
    }

    private long size(String domain) {
        return tree(domain(domain).name()).tree().size();
    }

    private DomainTree tree(String domain) {
        return trees.computeIfAbsent(
                domain,
                d -> new DomainTree(
                        d,
                        tables.log(),
                        tables.log().head(d).map(LogRows.Head::size).orElse(0L)));
    }
}
