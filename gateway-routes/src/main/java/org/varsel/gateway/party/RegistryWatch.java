package org.varsel.gateway.party;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the folder from time to time: file events are lost on network and container volumes. */
final class RegistryWatch implements AutoCloseable {

    private final ScheduledExecutorService clock;

    @SuppressWarnings("FutureReturnValueIgnored") // reload never throws, so the schedule never ends by itself
    RegistryWatch(FolderRegistry registry, Duration every) {
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "party-registry");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(registry::reload, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
