package org.varsel.gateway.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.varsel.gateway.review.account.Account;
import org.varsel.gateway.review.account.Accounts;
import org.varsel.gateway.review.account.DeskUser;
import org.varsel.gateway.review.account.Passwords;
import org.varsel.gateway.review.account.SignIn;

/** Sign-in, and the password of one's own that a one-time password is exchanged for. */
@Controller
class SignInPages {
    private static final Set<String> SAID = Set.of("out", "expired", "wrong", "wait");

    private final Accounts accounts;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(Pages.SIGN_IN)
    String signIn(@RequestParam(required = false) @Nullable String said, Model model) {
        model.addAttribute("said", said != null && SAID.contains(said) ? said : "");
        model.addAttribute("anybody", accounts.any());
        return "desk/sign-in";
    }

    @GetMapping(Pages.NEW_PASSWORD)
    String form(Model model) {
        model.addAttribute("wrong", new Complaints());
        return "desk/new-password";
    }

    @PostMapping(Pages.NEW_PASSWORD)
    String choose(
            @ModelAttribute("me") DeskUser me,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Complaints wrong = check(me, present, fresh, again);
        Optional<Account> renewed =
                wrong.any() ? Optional.empty() : accounts.choosePassword(me.account(), Passwords.hash(fresh));
        if (renewed.isEmpty()) {
            model.addAttribute("wrong", wrong);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "desk/new-password";
        }
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIn.signedIn(renewed.get()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:/?said=password";
    }

    private Complaints check(DeskUser me, String present, String fresh, String again) {
        Complaints wrong = new Complaints();
        if (!Passwords.matches(present, me.account().password())) {
            wrong.add("present", "password.present-wrong");
        }
        if (fresh.codePointCount(0, fresh.length()) < Passwords.SHORTEST) {
            wrong.add("fresh", "password.short");
        } else if (!Passwords.fits(fresh)) {
            wrong.add("fresh", "password.long");
        } else if (fresh.equals(present) || fresh.equalsIgnoreCase(me.account().user())) {
            wrong.add("fresh", "password.same");
        } else if (fresh.chars().distinct().count() < 5) {
            wrong.add("fresh", "password.simple");
        }
        if (!fresh.equals(again)) {
            wrong.add("again", "password.different");
        }
        return wrong;
    }
}
