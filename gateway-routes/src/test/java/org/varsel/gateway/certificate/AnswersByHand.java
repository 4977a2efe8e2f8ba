package org.varsel.gateway.certificate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** An authority's addresses, answering with what the test says: null for an error of the server. */
public final class AnswersByHand implements AutoCloseable {
    private final HttpServer server;
    private volatile Answer ocsp = request -> null;
    private volatile Answer list = request -> null;

    /** DER for DER. */
    public interface Answer {
        byte @org.jspecify.annotations.Nullable [] to(byte[] request);
    }

    public AnswersByHand() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/ocsp", exchange -> answer(exchange, request -> ocsp.to(request)));
        server.createContext("/crl", exchange -> answer(exchange, request -> list.to(request)));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    public void say(Answer toOcsp, Answer asList) {
        ocsp = toOcsp;
        list = asList;
    }

    void fallSilent() {
        say(request -> null, request -> null);
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] said = answer.to(exchange.getRequestBody().readAllBytes());
            if (said == null) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
