package org.varsel.gateway.review;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What was filed in this session: its reference numbers, no content. Only here can it be looked at again; whoever signs in later, as
 * the same officer or another of the party, sees nothing of it.
 */
final class FiledHere {
    private static final String ATTRIBUTE = FiledHere.class.getName();

    private FiledHere() {}

    static void keep(HttpSession session, UUID noticeId) {
        Set<UUID> filed = new LinkedHashSet<>(all(session));
        filed.add(noticeId);
        session.setAttribute(ATTRIBUTE, filed);
    }

    static boolean has(HttpSession session, UUID noticeId) {
        return all(session).contains(noticeId);
    }

    @SuppressWarnings("unchecked") // only this class puts it there
    private static Set<UUID> all(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Set<?> filed ? (Set<UUID>) filed : Set.of();
    }
}
