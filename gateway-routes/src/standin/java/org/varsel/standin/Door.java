package org.varsel.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Where the gateway delivers: {@code POST /varsel} over mutual TLS on the loopback address. While the door is down the
 * port only counts who knocked ({@link Knocks}).
 */
final class Door implements AutoCloseable {
    private static final int LARGEST_BODY = 1 << 20;

    private final Recipient recipient;
    private final SSLContext tls;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private int port;
    private @Nullable HttpsServer server;
    private @Nullable Knocks knocks;

    /** @param port 0 takes any free port, and keeps it */
    Door(Recipient recipient, SSLContext tls, int port) {
        this.recipient = recipient;
        this.tls = tls;
        this.port = port;
    }

    int port() {
        return port;
    }

    void open() {
        stop();
        try {
            HttpsServer opened =
                    HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            opened.setHttpsConfigurator(new BothSidesShowACertificate(tls));
            opened.createContext("/varsel", this::handle);
            opened.setExecutor(workers);
            opened.start();
            port = opened.getAddress().getPort();
            server = opened;
        } catch (IOException e) {
            throw new StandInException("port " + port + " cannot be opened: " + e.getMessage(), e);
        }
    }

    void shut() {
        stop();
        knocks = new Knocks(port);
    }

    /** How often somebody came to the shut door since it was shut. */
    int knocks() {
        return knocks == null ? 0 : knocks.count();
    }

    private void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (knocks != null) {
            knocks.close();
            knocks = null;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                answer(exchange, 405, "text/plain", "POST only");
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                answer(exchange, 413, "text/plain", "a delivery is at most 1 MiB");
                return;
            }
            try {
                answer(exchange, 200, "application/jose", recipient.receive(body));
            } catch (StandInException | IllegalArgumentException e) {
                // No disclosure id, so there is nothing that a receipt could be about.
                answer(exchange, 400, "text/plain", "not a delivery");
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String mediaType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        stop();
        workers.shutdownNow();
    }

    private static final class BothSidesShowACertificate extends HttpsConfigurator {
        private BothSidesShowACertificate(SSLContext tls) {
            super(tls);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
        }
    }
}
