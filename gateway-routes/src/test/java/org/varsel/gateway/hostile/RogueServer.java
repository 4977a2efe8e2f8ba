package org.varsel.gateway.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A recipient's server that is not what it should be; counts what it was told all the same. */
final class RogueServer implements AutoCloseable {

    /** A ServerHello of TLS 1.1: version 3.2, the first suite that everybody knew. */
    private static final byte[] OLD_HELLO =
            HexFormat.of().parseHex("160302002a" + "02000026" + "0302" + "5a".repeat(32) + "00" + "c013" + "00");

    private interface Manners {
        void serve(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final AtomicInteger told = new AtomicInteger();

    private RogueServer(ServerSocket socket, Manners manners) {
        this.socket = socket;
        Thread thread = new Thread(() -> accept(manners), "rogue-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Real TLS with a certificate that nobody should accept. */
    static RogueServer showing(SSLContext context) {
        try {
            ServerSocket socket =
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            return new RogueServer(socket, connection -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers every greeting in TLS 1.1. */
    static RogueServer ofOldTls() {
        try {
            return new RogueServer(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    connection -> connection.getOutputStream().write(OLD_HELLO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Real TLS with the right certificate, and no HTTP. */
    static RogueServer saying(SSLContext context, byte[] bytes) {
        try {
            ServerSocket socket =
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            return new RogueServer(
                    socket, connection -> connection.getOutputStream().write(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Connections on which a byte of a request came through. */
    int told() {
        return told.get();
    }

    private void accept(Manners manners) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.setSoTimeout(2_000);
                manners.serve(connection);
                listen(connection);
            } catch (IOException refused) {
                Thread.onSpinWait(); // the gateway turned away, as it should, or the socket was closed
            }
        }
    }

    private void listen(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        String request = new String(in.readNBytes(4), java.nio.charset.StandardCharsets.US_ASCII);
        if (request.equals("POST")) {
            told.incrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
