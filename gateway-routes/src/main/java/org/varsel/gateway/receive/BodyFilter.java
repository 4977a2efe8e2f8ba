package org.varsel.gateway.receive;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.server.ContainerRefusal;

/**
 * Takes the body off the wire before anything else can buffer it: never more bytes than the limit, never longer than the
 * time. What follows sees a request without a body. Does not look at a single byte of it.
 */
final class BodyFilter extends OncePerRequestFilter {

    private static final int CHUNK = 8192;

    private final int limit;
    private final Duration time;
    private final Clock clock;

    BodyFilter(int limit, Duration time, Clock clock) {
        this.limit = limit;
        this.time = time;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Inbound inbound = Inbound.from(request);
        try {
            if (inbound == null) { // else it was refused before its body, which is then not worth reading
                inbound = take(request);
            }
        } catch (IOException e) { // the container has failed the request already; only its error page can still answer
            ContainerRefusal.answer(request, response, ErrorCode.RECEIVE_INCOMPLETE);
            return;
        }
        if (inbound.refusal() != null) {
            response.setHeader("Connection", "close");
        }
        HttpServletRequest rest = new BodilessRequest(request);
        inbound.attachTo(rest);
        chain.doFilter(rest, response);
    }

    private Inbound take(HttpServletRequest request) throws IOException {
        Instant receivedAt = clock.instant();
        if (request.getContentLengthLong() > limit) {
            return Inbound.refused(tooLarge(), receivedAt);
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Inbound.refused(
                    new Rejected(ErrorCode.RECEIVE_MEDIA_TYPE, "A content encoding is not accepted."), receivedAt);
        }
        try {
            return Inbound.of(read(request.getInputStream()), receivedAt);
        } catch (Rejected e) {
            return Inbound.refused(e, receivedAt);
        }
    }

    private byte[] read(InputStream in) throws IOException {
        long deadline = System.nanoTime() + time.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            body.write(chunk, 0, n);
            if (body.size() > limit) {
                throw tooLarge();
            }
            if (System.nanoTime() > deadline) {
                throw new Rejected(
                        ErrorCode.RECEIVE_INCOMPLETE,
                        "The body was not complete after " + time.toSeconds() + " seconds.");
            }
        }
        return body.toByteArray();
    }

    private Rejected tooLarge() {
        return new Rejected(ErrorCode.RECEIVE_TOO_LARGE, "The body is larger than " + limit + " bytes.");
    }
}
