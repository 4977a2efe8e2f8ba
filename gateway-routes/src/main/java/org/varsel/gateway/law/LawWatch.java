package org.varsel.gateway.law;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the folder of the law from time to time. One thread; does nothing until the log can be written. */
final class LawWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LawWatch.class);

    private final ActiveLaw law;
    private final ScheduledExecutorService clock;

    @SuppressWarnings("FutureReturnValueIgnored") // a look never throws, so the schedule never ends by itself
    LawWatch(ActiveLaw law, Duration every) {
        this.law = law;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "law");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            law.look();
        } catch (RuntimeException | Error e) { // an error that ended the schedule would end the revocation of keys
            LOG.error("The look at the law was not finished; the next comes soon", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
