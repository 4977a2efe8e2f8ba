package org.varsel.gateway.review;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.varsel.gateway.review.account.SignIn;
import org.varsel.gateway.server.Door;
import org.varsel.gateway.server.DoorSecurity;

/**
 * The desk's door: who may see which page ({@link Pages}), and what every answer says to the browser. What is on no list
 * does not exist: to strangers it is the sign-in, to users it is "not found", so a page of another role cannot be told
 * from a page that there is not.
 */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
    private static final String CONTENT_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
                    + " font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    @Order(DoorSecurity.DESK_ORDER)
    SecurityFilterChain deskChain(HttpSecurity http, SignIn signIn, Refusal refusal, Standing standing)
            throws Exception {
        return http.securityMatcher(DoorSecurity.door(Door.DESK))
                .authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(DeskSecurity::pages)
                .formLogin(form -> form.loginPage(Pages.SIGN_IN)
                        .usernameParameter("user")
                        .passwordParameter("password")
                        .successHandler(standing::signedIn)
                        .failureHandler(refusal::notSignedIn))
                .logout(logout -> logout.logoutUrl(Pages.SIGN_OUT).logoutSuccessUrl(Pages.SIGN_IN + "?said=out"))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refusal::signInFirst).accessDeniedHandler(refusal::denied))
                .requestCache(cache -> cache.requestCache(new Wanted()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .addFilterBefore(standing, AuthorizationFilter.class)
                .headers(DeskSecurity::headers)
                .build();
    }

    private static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry pages) {
        for (Pages.Page page : Pages.ALL) {
            HttpMethod method = page.changes() ? POST : GET;
            switch (page.open()) {
                case EVERYBODY -> pages.requestMatchers(method, page.path()).permitAll();
                case SIGNED_IN -> pages.requestMatchers(method, page.path()).authenticated();
                case ROLES ->
                    pages.requestMatchers(method, page.path())
                            .hasAnyRole(page.roles().stream().map(Enum::name).toArray(String[]::new));
            }
        }
        pages.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .httpStrictTransportSecurity(hsts ->
                        hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        String.join(", ", Arrays.asList("camera=()", "geolocation=()", "microphone=()", "usb=()"))));
    }
}
