package org.varsel.gateway.server;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One security chain a door, and one for no door that refuses everything.
 *
 * <p>The agencies' chain keeps no session and knows no user: the connection's certificate is the authority, and the room
 * {@code authenticate} judges it. The desk's chain is its room's own: it defines a chain of order {@link #DESK_ORDER}
 * for {@link #door(Door)}; without one the desk answers nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class DoorSecurity {

    public static final int AGENCIES_ORDER = 10;
    public static final int DESK_ORDER = 20;
    public static final int MANAGEMENT_ORDER = 30;

    /** Matches what came in by that door. */
    public static RequestMatcher door(Door door) {
        return new AtDoor(door);
    }

    @Bean
    @Order(AGENCIES_ORDER)
    SecurityFilterChain agenciesChain(HttpSecurity http) throws Exception {
        return withoutSession(http, Door.AGENCIES)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(MANAGEMENT_ORDER)
    SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
        return withoutSession(http, Door.MANAGEMENT)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order
    SecurityFilterChain closedChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .authorizeHttpRequests(all -> all.anyRequest().denyAll())
                .build();
    }

    private static HttpSecurity withoutSession(HttpSecurity http, Door door) throws Exception {
        return stateless(http.securityMatcher(door(door)));
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private record AtDoor(Door door) implements RequestMatcher {
        @Override
        public boolean matches(HttpServletRequest request) {
            return request.getAttribute(DoorFilter.DOOR) == door;
        }
    }
}
