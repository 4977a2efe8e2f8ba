package org.varsel.gateway.review;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.varsel.gateway.review.account.Accounts;
import org.varsel.gateway.review.account.DeskUser;

/**
 * Looks at every request whether the person who signed in still has the account as it was then: an account that was taken
 * away or changed, or a session of more than a working day, ends here. Whoever came with a one-time password gets no
 * further than choosing a new one.
 */
final class Standing extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(10);

    private final Accounts accounts;
    private final Clock clock;
    private final SavedRequestAwareAuthenticationSuccessHandler wanted =
            new SavedRequestAwareAuthenticationSuccessHandler();

    Standing(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        wanted.setRequestCache(new Wanted());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof DeskUser user)) {
            chain.doFilter(request, response);
            return;
        }
        if (!stands(user, request.getSession(false))) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            Refusal.redirect(response, Pages.SIGN_IN + "?said=expired");
            return;
        }
        if (user.account().oneTime() && !beforeNewPassword(request)) {
            Refusal.redirect(response, Pages.NEW_PASSWORD);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean stands(DeskUser user, @org.jspecify.annotations.Nullable HttpSession session) {
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isAfter(clock.instant())
                && accounts.find(user.account().user())
                        .filter(user.account()::equals)
                        .isPresent();
    }

    private static boolean beforeNewPassword(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(Pages.NEW_PASSWORD)
                || path.equals(Pages.SIGN_OUT)
                || path.equals(Pages.LANGUAGE)
                || path.startsWith(Pages.ASSETS + "/");
    }

    /** After a sign-in: to the page that was asked for, or to the new password. */
    void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (who.getPrincipal() instanceof DeskUser user && user.account().oneTime()) {
            Refusal.redirect(response, Pages.NEW_PASSWORD);
        } else {
            wanted.onAuthenticationSuccess(request, response, who);
        }
    }
}
