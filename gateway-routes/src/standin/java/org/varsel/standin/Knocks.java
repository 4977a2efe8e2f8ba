package org.varsel.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A recipient that is down: every connection is closed before a byte is exchanged, and counted. */
final class Knocks implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread watcher;
    private final AtomicInteger count = new AtomicInteger();

    Knocks(int port) {
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StandInException("port " + port + " cannot be watched", e);
        }
        watcher = new Thread(this::watch, "knocks");
        watcher.setDaemon(true);
        watcher.start();
    }

    int count() {
        return count.get();
    }

    private void watch() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visitor.setSoLinger(true, 0);
                count.incrementAndGet();
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new StandInException("the shut door cannot be watched any more", e);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            // The port is free only when nobody waits at it any more.
            watcher.join();
        } catch (IOException e) {
            throw new StandInException("the watched port cannot be given back", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandInException("interrupted while the port was given back", e);
        }
    }
}
