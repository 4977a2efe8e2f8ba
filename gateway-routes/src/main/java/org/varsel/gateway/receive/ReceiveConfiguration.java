package org.varsel.gateway.receive;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.varsel.gateway.RefusalLog;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.server.VarselProperties;

/** Puts the front door together. */
@Configuration(proxyBeanMethods = false)
class ReceiveConfiguration {

    @Bean
    FrontDoor frontDoor() {
        return new FrontDoor();
    }

    /** Before anything of a request is read but its head. */
    @Bean
    FilterRegistrationBean<LimitFilter> limitFilter(
            VarselProperties properties,
            PartyRegistry registry,
            ObjectProvider<RefusalLog> refusals,
            Clock clock,
            MeterRegistry meters) {
        FilterRegistrationBean<LimitFilter> registration = new FilterRegistrationBean<>(new LimitFilter(
                new Limits(properties.limits(), clock),
                registry,
                new LimitRefusals(refusals::getObject, clock),
                clock,
                meters));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        registration.addUrlPatterns("/api/*", "/soap/*");
        return registration;
    }

    /** Right behind the limits, before security and the framework, and for the agencies' paths alone. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(VarselProperties properties, Clock clock) {
        VarselProperties.Limits limits = properties.limits();
        FilterRegistrationBean<BodyFilter> registration =
                new FilterRegistrationBean<>(new BodyFilter((int) limits.body().toBytes(), limits.bodyTime(), clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.addUrlPatterns("/api/*", "/soap/*");
        return registration;
    }
}
