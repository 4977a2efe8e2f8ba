package org.varsel.gateway.review;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an approver was shown of a case in this session: a digest of it, and the reason that was given for the look. */
record SeenCase(String digest, String reason) {

    static @Nullable SeenCase in(HttpSession session, UUID caseId) {
        return session.getAttribute(name(caseId)) instanceof SeenCase seen ? seen : null;
    }

    static void keep(HttpSession session, UUID caseId, SeenCase seen) {
        session.setAttribute(name(caseId), seen);
    }

    static void forget(HttpSession session, UUID caseId) {
        session.removeAttribute(name(caseId));
    }

    private static String name(UUID caseId) {
        return SeenCase.class.getName() + "." + caseId;
    }
}
