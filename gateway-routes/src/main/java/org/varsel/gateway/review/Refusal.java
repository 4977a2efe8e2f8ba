package org.varsel.gateway.review;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/** What the desk's door says when it says no. */
final class Refusal {
    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private final ProblemPage problems;

    Refusal(ProblemPage problems) {
        this.problems = problems;
    }

    /** Nobody is signed in. The same for pages that exist and pages that do not. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        redirect(response, Pages.SIGN_IN + (hadSession ? "?said=expired" : ""));
    }

    void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        redirect(response, Pages.SIGN_IN + (e instanceof LockedException ? "?said=wait" : "?said=wrong"));
    }

    /** Signed in, but not for this; or a form that this desk did not hand out to this session. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (e instanceof MissingCsrfTokenException) {
            problems.write(request, response, HttpServletResponse.SC_FORBIDDEN, "expired");
        } else if (e instanceof CsrfException) {
            LOG.warn("A form without this session's token was refused at the desk");
            problems.write(request, response, HttpServletResponse.SC_FORBIDDEN, "form");
        } else {
            LOG.info("A page was refused at the desk to somebody who has no role for it, or there is no such page");
            problems.write(request, response, HttpServletResponse.SC_NOT_FOUND, "not-found");
        }
    }

    /** To a place of the desk: relative, so that no header of the request has a say in it. */
    static void redirect(HttpServletResponse response, String place) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", place);
    }
}
