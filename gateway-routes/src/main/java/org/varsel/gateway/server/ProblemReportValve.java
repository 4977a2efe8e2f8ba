package org.varsel.gateway.server;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.CorrelationId;
import org.varsel.gateway.Problem;

/** What the container says when a request never reached the application: a problem document instead of its HTML page. */
public final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemResponse.write(response, Problem.of(ProblemResponse.code(status), CorrelationId.current()));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The caller left before it could be told of status {}", status);
        }
    }
}
