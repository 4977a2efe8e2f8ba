package org.varsel.gateway.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.Step;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.Unavailable;

/**
 * Group commit. Callers queue their {@link Work}; one writer thread takes up to {@value #BATCH} of them, applies them in
 * one transaction, signs one checkpoint a domain for all, commits, brings the second place up to date, and only then
 * lets each caller go on. A share that fails takes no other with it. When the log cannot be written, every caller gets
 * {@link Unavailable}; the next batch tries anew, so it recovers by itself.
 *
 * <p>The queue is bounded: past {@value #QUEUE} waiting callers new ones are told to come back. Never loses accepted work:
 * what was not committed was never answered.
 */
public final class Recorder implements SmartLifecycle {
    static final int BATCH = 64;
    static final int QUEUE = 1024;
    /** Where the recorder stands in the order of starting; stopping goes the other way round. */
    static final int PHASE = Integer.MIN_VALUE + 100;

    private static final Duration COME_BACK = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Ledger ledger;
    private final StepListener steps;
    private final BlockingQueue<Share<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Worker writer = new Worker("recorder", this::writeUntilStopped);
    private volatile boolean writable = true;

    public Recorder(Ledger ledger, StepListener steps) {
        this.ledger = ledger;
        this.steps = steps;
    }

    /** Runs {@code work} in the next batch and returns when it is durable, signed and in the second place. */
    public <T> T record(Work<T> work) {
        Share<T> share = new Share<>(work);
        if (!writer.running()) {
            throw stopping();
        }
        if (!queue.offer(share)) {
            throw new Unavailable(ErrorCode.RECORD_BACKLOG_FULL, "too many notices wait to be recorded", COME_BACK);
        }
        if (!writer.running() && queue.remove(share)) {
            throw stopping();
        }
        steps.reached(Step.RECORD_QUEUED);
        try {
            return share.done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof GatewayException refused) {
                throw refused;
            }
            throw new Fault(ErrorCode.GATEWAY_FAULT, "recording failed", e.getCause());
        }
    }

    /** How many entries of a log are durable in both places: nothing past it may be sent. */
    public long confirmed(String domain) {
        return ledger.confirmed(domain);
    }

    /** Whether the last batch could be written. */
    boolean writable() {
        return writable;
    }

    /** How many callers wait. */
    int waiting() {
        return queue.size();
    }

    private static Unavailable stopping() {
        return new Unavailable(ErrorCode.RECORD_LOG_UNAVAILABLE, "the gateway is stopping", COME_BACK);
    }

    private void writeUntilStopped() {
        List<Share<?>> batch = new ArrayList<>(BATCH);
        while (writer.running() || !queue.isEmpty()) {
            try {
                Share<?> first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
                write(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.forEach(Share::abandon);
                batch.clear();
            }
        }
    }

    private void write(List<Share<?>> batch) {
        try {
            ledger.commit(batch);
        } catch (LogUnavailable e) {
            LOG.error("log cannot be written, {} callers told to come back: {}", batch.size(), e.getMessage(), e);
            GatewayException unavailable = new Unavailable(
                    ErrorCode.RECORD_LOG_UNAVAILABLE, "the disclosure log cannot be written", COME_BACK);
            writable = false;
            batch.forEach(share -> share.fail(unavailable));
            return;
        }
        writable = true;
        batch.forEach(Share::answer);
        steps.reached(Step.RECORD_ANSWERED);
    }

    @Override
    public void start() {
        ledger.open();
        writer.start();
    }

    @Override
    public void stop() {
        writer.stop();
    }

    @Override
    public boolean isRunning() {
        return writer.running();
    }

    /** Starts before the routes and stops after them. */
    @Override
    public int getPhase() {
        return PHASE;
    }

    /** One caller's work and its future; touched by the writer thread alone until it is answered. */
    static final class Share<T> {
        private final Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable RuntimeException failure;

        Share(Work<T> work) {
            this.work = work;
        }

        /** Applies the work; {@code false} when it failed and its changes must go. */
        boolean apply(Batch batch) {
            try {
                result = work.apply(batch);
                failure = null;
                return true;
            } catch (DataAccessException e) {
                if (!Stores.brokeConstraint(e)) {
                    throw e;
                }
                failure = new Fault(ErrorCode.GATEWAY_FAULT, "a row broke a constraint of the store", e);
                return false;
            } catch (RuntimeException e) {
                failure = e;
                return false;
            }
        }

        void fail(RuntimeException e) {
            done.completeExceptionally(e);
        }

        /** Whoever was not answered when the writer left the batch is told to come back. */
        void abandon() {
            if (!done.isDone()) {
                fail(stopping());
            }
        }

        void answer() {
            RuntimeException e = failure;
            if (e != null) {
                done.completeExceptionally(e);
            } else {
                done.complete(result);
            }
        }
    }
}
