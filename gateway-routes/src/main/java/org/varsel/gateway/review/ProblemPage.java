package org.varsel.gateway.review;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.varsel.gateway.review.account.DeskUser;

/** A plain page that says what went wrong and what to do; for refusals that no controller sees. */
final class ProblemPage {
    static final String VIEW = "desk/problem";

    private final ViewResolver views;
    private final LocaleResolver locales;
    private final Shown shown;

    ProblemPage(ViewResolver views, LocaleResolver locales, Shown shown) {
        this.views = views;
        this.locales = locales;
        this.shown = shown;
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, String kind)
            throws IOException, ServletException {
        response.setStatus(status);
        Locale locale = locales.resolveLocale(request);
        try {
            View view = views.resolveViewName(VIEW, locale);
            if (view == null) {
                throw new ServletException("there is no page for problems");
            }
            Map<String, Object> model = new HashMap<>();
            model.put("kind", kind);
            model.put("shown", shown);
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && who.getPrincipal() instanceof DeskUser user) {
                model.put("me", user);
            }
            view.render(model, request, response);
        } catch (IOException | ServletException e) {
            throw e;
        } catch (Exception e) { // what the view may throw
            throw new ServletException("the page for problems cannot be rendered", e);
        }
    }
}
