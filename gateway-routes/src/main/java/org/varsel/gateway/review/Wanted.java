package org.varsel.gateway.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers which page somebody asked for before signing in; in the session, and only pages that one can look at. */
final class Wanted extends HttpSessionRequestCache {

    Wanted() {
        setMatchingRequestParameterName(null);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET") && request.getSession(false) == null) {
            super.saveRequest(request, response);
        }
    }
}
