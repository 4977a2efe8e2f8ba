package org.varsel.gateway.certificate;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads on which authorities are asked: a few, with a bounded queue; what finds no place is asked next round. */
final class Questions implements AutoCloseable {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 1024;

    private final ThreadPoolExecutor threads;

    Questions() {
        threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "authority-question");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    Executor executor() {
        return threads;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
