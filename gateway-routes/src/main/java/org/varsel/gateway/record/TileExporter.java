package org.varsel.gateway.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.varsel.gateway.Step;
import org.varsel.gateway.StepListener;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tile.LogFolder;
import org.varsel.log.tile.TileWriter;

/**
 * Writes the logs out as C2SP tiles, after they are committed. Derived data: when a file cannot be written the gateway goes
 * on, says so, and catches up with the next batch or the next start.
 */
public final class TileExporter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TileExporter.class);

    private final Tables reader;
    private final Map<String, LogDomain> domains;
    private final Path folder;
    private final StepListener steps;
    private final Map<String, TileWriter> writers = new LinkedHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final Worker exporter = new Worker("tile-exporter", this::exportUntilStopped);

    public TileExporter(Tables reader, Map<String, LogDomain> domains, Path folder, StepListener steps) {
        this.reader = reader;
        this.domains = Map.copyOf(domains);
        this.folder = folder;
        this.steps = steps;
    }

    /** Something was committed. Never blocks. */
    public void committed() {
        news.release();
    }

    private void exportUntilStopped() {
        while (exporter.running()) {
            try {
                if (news.tryAcquire(1, TimeUnit.SECONDS)) {
                    news.drainPermits();
                    export();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        export();
    }

    private void export() {
        for (LogDomain domain : domains.values()) {
            try {
                if (extend(domain)) {
                    steps.reached(Step.RECORD_EXPORTED);
                }
            } catch (DisclosureLogException e) {
                LOG.error(
                        "the tiles of log {} cannot be written; the next batch tries again: {}",
                        domain.name(),
                        e.getMessage());
            }
        }
    }

    private boolean extend(LogDomain domain) {
        LogRows.Head head = reader.log().head(domain.name()).orElse(null);
        if (head == null) {
            return false;
        }
        Path root = folder.resolve(domain.name());
        long from = new LogFolder(root)
                .checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
        if (from == head.size()) {
            return false;
        }
        TileWriter writer = writers.computeIfAbsent(domain.name(), name -> {
            TileWriter fresh = new TileWriter(root);
            fresh.verifierKey(domain.verifier());
            return fresh;
        });
        writer.extend(
                from,
                reader.log().nodes(domain.name()),
                index -> reader.log()
                        .entry(domain.name(), index)
                        .orElseThrow(() -> new org.varsel.log.tree.NodeMissing(0, index))
                        .entry(),
                SignedNote.parse(head.checkpoint()));
        return true;
    }

    @Override
    public void start() {
        committed();
        exporter.start();
    }

    @Override
    public void stop() {
        exporter.stop();
    }

    @Override
    public boolean isRunning() {
        return exporter.running();
    }

    /** Starts before the recorder and stops after it, so that its last batch is exported too. */
    @Override
    public int getPhase() {
        return Recorder.PHASE - 1;
    }
}
