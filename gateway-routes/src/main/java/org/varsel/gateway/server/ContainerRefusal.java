package org.varsel.gateway.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.varsel.gateway.ErrorCode;

/**
 * A refusal that must go through the container's error page, because the container itself has already failed the
 * request: a second answer beside its own would be mixed into it.
 */
public final class ContainerRefusal {

    private static final String ATTRIBUTE = ContainerRefusal.class.getName();

    private ContainerRefusal() {}

    /** Ends the request with this code. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, ErrorCode code)
            throws IOException {
        request.setAttribute(ATTRIBUTE, code);
        if (!response.isCommitted()) { // else the container's own error is on its way to the page
            response.sendError(code.status());
        }
    }

    static Optional<ErrorCode> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ErrorCode code ? Optional.of(code) : Optional.empty();
    }
}
