package org.varsel.gateway.certificate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.keys.UnusableKey;

/**
 * The other side: answers for the certificates of an authority of ours, {@code POST ocsp} and {@code GET crl}. For demos,
 * tests and closed groups; it holds the authority's key, so it does not run beside a gateway that is reached from
 * outside. Plain HTTP, as is usual: its answers are signed.
 */
public final class Responder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);
    private static final int LARGEST_REQUEST = 16 * 1024;

    private final HttpServer server;
    private final ExecutorService workers;

    private Responder(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /** Answers at that address until it is closed; port 0 takes a free one. */
    public static Responder start(Pki authority, InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService workers = Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "responder");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext(
                "/ocsp",
                exchange -> answer(exchange, "POST", "application/ocsp-response", request -> authority.ocsp(request)));
        server.createContext(
                "/crl",
                exchange -> answer(exchange, "GET", "application/pkix-crl", request -> authority.revocationList()));
        server.start();
        return new Responder(server, workers);
    }

    /** Where its answers are: what {@link Pki#create} wants. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        return URI.create("http://" + bound.getAddress().getHostAddress() + ":" + bound.getPort() + "/");
    }

    private static void answer(HttpExchange exchange, String method, String type, Saying saying) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
            if (!exchange.getRequestMethod().equals(method) || request.length > LARGEST_REQUEST) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            byte[] said;
            try {
                said = saying.to(request);
            } catch (UnusableKey e) {
                LOG.error("A question about a certificate got no answer: {}", e.getMessage());
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, said.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(said);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    /** Answers one request. */
    private interface Saying {
        byte[] to(byte[] request);
    }
}
