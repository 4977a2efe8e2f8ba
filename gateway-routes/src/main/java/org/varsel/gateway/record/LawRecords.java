package org.varsel.gateway.record;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.law.Activation;
import org.varsel.gateway.law.ActivationLog;
import org.varsel.gateway.law.ActiveLaw;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tree.TreeReader;

/**
 * Puts on record, in every log, which law bundle took effect, and has the law begin once the log can be written. What it reads back it
 * proves against the log's signed head: a row that somebody put beside the log puts no law in force.
 */
public final class LawRecords implements ActivationLog, SmartLifecycle {
    private static final String ABOUT = "law";
    private static final String ACTIVATED = "activated";
    private static final String CONTINUED = "continued";

    private final Recorder recorder;
    private final Tables reader;
    private final Map<String, LogDomain> domains;
    private final ActiveLaw law;
    private final Clock clock;
    private volatile boolean running;

    public LawRecords(Recorder recorder, Tables reader, Map<String, LogDomain> domains, ActiveLaw law, Clock clock) {
        this.recorder = recorder;
        this.reader = reader;
        this.domains = Map.copyOf(domains);
        this.law = law;
        this.clock = clock;
    }

    @Override
    public List<Activation> activations() {
        Map<String, Activation> found = new LinkedHashMap<>();
        for (LogRows.EntryRow row : reader.log().about(ABOUT)) {
            if (!domains.containsKey(row.domain())) {
                continue; // of a log that is not kept any more; every other one has the same
            }
            LogEntry entry = proved(row);
            if (entry.text(EntryMember.STATUS).filter(ACTIVATED::equals).isPresent()) {
                Activation activation = activation(entry, row.at());
                found.putIfAbsent(activation.bundle() + " " + activation.at(), activation);
            }
        }
        return List.copyOf(found.values());
    }

    private static Activation activation(LogEntry entry, Instant at) {
        return new Activation(
                entry.text(EntryMember.DIGEST).orElse(""),
                entry.text(EntryMember.POL).orElse(""),
                Instant.parse(entry.text(EntryMember.UNTIL).orElse("").replace("Z", ":00Z")),
                at);
    }

    private LogEntry proved(LogRows.EntryRow row) {
        LogDomain domain = domains.get(row.domain());
        if (domain == null) {
            throw unproved(row, null);
        }
        try {
            LogEntry entry = LogEntry.parse(row.entry());
            LogRows.Head head = reader.log().head(row.domain()).orElseThrow(() -> unproved(row, null));
            Checkpoint checkpoint = SignedNote.parse(head.checkpoint()).checkpoint(List.of(domain.verifier()));
            boolean included = row.index() < checkpoint.size()
                    && new TreeReader(reader.log().nodes(row.domain()))
                            .inclusionProof(row.index(), checkpoint.size())
                            .verify(entry.leafHash(), checkpoint.root());
            if (!included || entry.type() != EntryType.BUNDLE) {
                throw unproved(row, null);
            }
            return entry;
        } catch (DisclosureLogException e) {
            throw unproved(row, e);
        }
    }

    private static Fault unproved(LogRows.EntryRow row, @Nullable Exception cause) {
        return new Fault(
                ErrorCode.LAW_NOT_ACTIVATED,
                "entry " + row.index() + " of the log " + row.domain()
                        + " says that a law bundle took effect, and is not in the tree that the log signed",
                cause);
    }

    @Override
    public void record(Activation activation) {
        recorder.record(batch -> {
            domains.keySet().stream().sorted().forEach(domain -> append(batch, domain, activation, ACTIVATED));
            return activation.bundle();
        });
    }

    /** A log that was added since says which law it goes on with. */
    private void continueInNewLogs() {
        List<Activation> all = activations();
        if (all.isEmpty()) {
            return;
        }
        Set<String> having =
                reader.log().about(ABOUT).stream().map(LogRows.EntryRow::domain).collect(Collectors.toSet());
        List<String> fresh = domains.keySet().stream()
                .filter(domain -> !having.contains(domain))
                .sorted()
                .toList();
        if (!fresh.isEmpty()) {
            recorder.record(batch -> {
                fresh.forEach(domain -> append(batch, domain, all.get(all.size() - 1), CONTINUED));
                return fresh.size();
            });
        }
    }

    private void append(Batch batch, String domain, Activation activation, String status) {
        Instant at = status.equals(ACTIVATED) ? activation.at() : clock.instant();
        LogEntry entry = LogEntry.builder(EntryType.BUNDLE, UUID.randomUUID().toString(), at)
                .with(EntryMember.DIGEST, activation.bundle())
                .with(EntryMember.POL, activation.law())
                .with(EntryMember.UNTIL, activation.until())
                .with(EntryMember.STATUS, status)
                .build();
        batch.append(domain, entry, at, ABOUT);
    }

    @Override
    public void start() {
        law.open(this);
        continueInNewLogs();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the recorder and its first entries, before the routes. */
    @Override
    public int getPhase() {
        return Recorder.PHASE + 2;
    }
}
