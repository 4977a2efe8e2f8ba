package org.varsel.gateway.record;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One named thread with a loop that ends when it is told to. Stopping waits for the loop to finish what it has. */
final class Worker {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(20);

    private final String name;
    private final Runnable loop;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /** @param loop runs until {@link #running} is false, and returns then */
    Worker(String name, Runnable loop) {
        this.name = name;
        this.loop = loop;
    }

    boolean running() {
        return running;
    }

    void start() {
        running = true;
        Thread fresh = new Thread(this::run, name);
        fresh.start();
        thread = fresh;
    }

    /** Also when the loop dies of a failure that it did not foresee, nobody must believe that it runs. */
    private void run() {
        try {
            loop.run();
        } finally {
            running = false;
        }
    }

    void stop() {
        running = false;
        Thread old = thread;
        if (old != null) {
            try {
                old.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
