package org.varsel.gateway.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.review.account.DeskUser;

/** What every page has, and what a page becomes when a room behind it fails. A cause is told to the operator only. */
@ControllerAdvice(basePackageClasses = DeskAdvice.class)
class DeskAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(DeskAdvice.class);

    private final Shown shown;

    DeskAdvice(Shown shown) {
        this.shown = shown;
    }

    @ModelAttribute("shown")
    Shown shown() {
        return shown;
    }

    /** Who is signed in; null on the pages before. */
    @ModelAttribute("me")
    @Nullable DeskUser me(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof DeskUser user ? user : null;
    }

    /** Where a change of language leads back to: this page, as far as it can be looked at again. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return LanguagePages.afterPost(request.getServletPath());
        }
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(@Nullable Authentication who) {
        return page(HttpStatus.NOT_FOUND, "not-found", who);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ModelAndView incomplete(@Nullable Authentication who) {
        return page(HttpStatus.BAD_REQUEST, "form", who);
    }

    @ExceptionHandler
    ModelAndView failed(GatewayException failure, @Nullable Authentication who) {
        if (failure instanceof Unavailable) {
            LOG.warn("A page of the desk was not shown: {}", failure.getMessage());
            return page(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", who);
        }
        if (failure instanceof Rejected) {
            return failure.code() == ErrorCode.HOLD_ALREADY_SETTLED
                    ? page(HttpStatus.CONFLICT, "settled", who)
                    : page(HttpStatus.NOT_FOUND, "not-found", who);
        }
        return fault(failure, who);
    }

    @ExceptionHandler(RuntimeException.class)
    ModelAndView fault(RuntimeException failure, @Nullable Authentication who) {
        String number = UUID.randomUUID().toString();
        LOG.error("A page of the desk failed, number {}", number, new PageFailed(failure));
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "fault", who).addObject("number", number);
    }

    private ModelAndView page(HttpStatus status, String kind, @Nullable Authentication who) {
        ModelAndView page = new ModelAndView(ProblemPage.VIEW, status);
        page.addObject("kind", kind);
        page.addObject("shown", shown);
        page.addObject("me", me(who));
        return page;
    }
}
