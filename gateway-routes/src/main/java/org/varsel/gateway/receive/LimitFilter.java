package org.varsel.gateway.receive;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.varsel.gateway.CorrelationId;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyRegistry;

/**
 * Counts requests before a byte of their bodies is read. A refused one goes on without its body, with the refusal in
 * {@link Inbound}: the route that it was meant for answers, each door in its own form.
 */
final class LimitFilter extends OncePerRequestFilter {
    private static final String CERTIFICATE = "jakarta.servlet.request.X509Certificate";

    private final Limits limits;
    private final PartyRegistry registry;
    private final LimitRefusals refusals;
    private final Clock clock;
    private final MeterRegistry meters;

    LimitFilter(Limits limits, PartyRegistry registry, LimitRefusals refusals, Clock clock, MeterRegistry meters) {
        this.limits = limits;
        this.registry = registry;
        this.refusals = refusals;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Party party = party(request);
        Limits.Permit permit;
        try {
            permit = limits.enter(party);
        } catch (Unavailable refusal) {
            meters.counter("varsel.limits.refused", "code", refusal.code().code())
                    .increment();
            Unavailable told = refusals.recorded(party, refusal, CorrelationId.current());
            Inbound.refused(told, clock.instant()).attachTo(request);
            chain.doFilter(request, response);
            return;
        }
        try (permit) {
            chain.doFilter(request, response);
        }
    }

    private @Nullable Party party(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATE) instanceof X509Certificate[] certificates && certificates.length > 0
                ? registry.byTls(certificates[0]).orElse(null)
                : null;
    }
}
