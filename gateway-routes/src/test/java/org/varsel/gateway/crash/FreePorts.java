package org.varsel.gateway.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports that nobody listens on, below those that the system gives to outgoing connections, so that they stay free over a restart. */
public final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final int TRIES = 200;

    private FreePorts() {}

    /** The first of a row in which each of the offsets is free. */
    public static int base(int... offsets) {
        return IntStream.range(0, TRIES)
                .map(attempt -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .filter(base -> Arrays.stream(offsets).allMatch(offset -> free(base + offset)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no free ports between " + LOWEST + " and " + HIGHEST));
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
