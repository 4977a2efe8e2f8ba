package org.varsel.gateway.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.varsel.gateway.CorrelationId;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Problem;

/** The error page of the whole server: a problem document, whatever failed and whoever noticed. Never tells a cause. */
@Controller
class ProblemErrors implements ErrorController {

    static final String PATH = "/error";

    @RequestMapping(PATH)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        ErrorCode known = ContainerRefusal.of(request).orElseGet(() -> ProblemResponse.code(status));
        String correlationId = response.getHeader(CorrelationId.HEADER);
        ProblemResponse.write(
                response, Problem.of(known, correlationId == null ? CorrelationId.current() : correlationId));
    }
}
