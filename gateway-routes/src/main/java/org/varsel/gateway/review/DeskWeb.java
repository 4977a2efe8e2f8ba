package org.varsel.gateway.review;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The desk's languages, cookies and static files. */
@Configuration(proxyBeanMethods = false)
class DeskWeb implements WebMvcConfigurer {
    static final List<String> LANGUAGES = List.of("en", "nb", "nn");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Pages.ASSETS + "/desk/**")
                .addResourceLocations("classpath:/static/desk/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/desk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** A cookie of the reader's choice; before that what the browser asks for, as far as we speak it. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver cookie = new CookieLocaleResolver("__Host-varsel-language");
        cookie.setCookieSecure(true);
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Strict");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(request -> spoken(request.getLocale()));
        return cookie;
    }

    static Locale spoken(Locale asked) {
        String language = asked.getLanguage().equals("no") ? "nb" : asked.getLanguage();
        return Locale.forLanguageTag(LANGUAGES.contains(language) ? language : "en");
    }

    /** {@code __Host-}: a browser takes such a cookie only over TLS, from this very host, for all of it. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> deskSession() {
        return factory -> {
            Session session = new Session();
            session.setTimeout(Duration.ofMinutes(15));
            session.setTrackingModes(EnumSet.of(Session.SessionTrackingMode.COOKIE));
            session.getCookie().setName("__Host-varsel-desk");
            session.getCookie().setPath("/");
            session.getCookie().setSecure(true);
            session.getCookie().setHttpOnly(true);
            session.getCookie().setSameSite(Cookie.SameSite.STRICT);
            factory.setSession(session);
        };
    }

    /** Part of the desk's chain alone, not of every door's. */
    @Bean
    FilterRegistrationBean<Standing> standingOnlyInTheDesksChain(Standing standing) {
        FilterRegistrationBean<Standing> registration = new FilterRegistrationBean<>(standing);
        registration.setEnabled(false);
        return registration;
    }
}
