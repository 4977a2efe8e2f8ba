package org.varsel.gateway.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Problem;

/** Writes a problem where no route answers: before the rooms, and when the container itself refuses. */
final class ProblemResponse {

    private ProblemResponse() {}

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = problem.body();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body);
    }

    /** The code for a status that the container or the framework chose. */
    static ErrorCode code(int status) {
        return switch (status) {
            case 401, 403, 404 -> ErrorCode.GATEWAY_NOT_FOUND;
            case 405, 501 -> ErrorCode.GATEWAY_METHOD_NOT_ALLOWED;
            case 413 -> ErrorCode.RECEIVE_TOO_LARGE;
            case 406, 415 -> ErrorCode.RECEIVE_MEDIA_TYPE;
            case 408 -> ErrorCode.RECEIVE_INCOMPLETE;
            default -> status >= 500 ? ErrorCode.GATEWAY_FAULT : ErrorCode.GATEWAY_BAD_REQUEST;
        };
    }
}
