package org.varsel.gateway.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the language of the pages, and nothing else. */
@Controller
class LanguagePages {
    /** A path of this desk with filters: no host, no second slash, nothing that a browser could read as either. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9/._-]*(\\?[A-Za-z0-9=&%.+_:@-]*)?");

    private final LocaleResolver locales;

    LanguagePages(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping(Pages.LANGUAGE)
    void choose(
            @RequestParam String language,
            @RequestParam String here,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (DeskWeb.LANGUAGES.contains(language)) {
            locales.setLocale(request, response, Locale.forLanguageTag(language));
        }
        Refusal.redirect(response, LOCAL.matcher(here).matches() ? here : "/");
    }

    /** The page that a form's answer belongs to: the answer itself cannot be asked for again. */
    static String afterPost(String path) {
        return path.replaceFirst("/(content|open|answer)$", "");
    }
}
