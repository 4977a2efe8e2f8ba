package org.varsel.gateway.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.varsel.gateway.CorrelationId;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Problem;

/**
 * The first filter of every request: gives it a correlation id, and answers 404 when its path does not belong to the door
 * it came in by. Looks at the local port of the connection, which no header can change.
 */
final class DoorFilter extends OncePerRequestFilter {

    /** Where the filter leaves the door for the security chains. */
    static final String DOOR = DoorFilter.class.getName();

    private final GatewayPorts ports;

    DoorFilter(GatewayPorts ports) {
        this.ports = ports;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String correlationId = CorrelationId.begin();
        try {
            response.setHeader(CorrelationId.HEADER, correlationId);
            Optional<Door> door = ports.door(request.getLocalPort());
            String path = path(request);
            if (door.isEmpty() || Door.of(path) != door.get() || isInternal(path)) {
                ProblemResponse.write(response, Problem.of(ErrorCode.GATEWAY_NOT_FOUND, correlationId));
                return;
            }
            request.setAttribute(DOOR, door.get());
            chain.doFilter(request, response);
        } finally {
            CorrelationId.end();
        }
    }

    /** Decoded and normalised by the container, without path parameters: what the mappings see. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** The error page is for the container's own dispatch only. */
    private static boolean isInternal(String path) {
        return path.equals(ProblemErrors.PATH) || path.startsWith(ProblemErrors.PATH + "/");
    }
}
