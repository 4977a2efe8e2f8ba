package org.varsel.gateway.receive;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.varsel.gateway.server.VarselProperties;

/** Puts the front door together. */
@Configuration(proxyBeanMethods = false)
class ReceiveConfiguration {

    @Bean
    FrontDoor frontDoor() {
        return new FrontDoor();
    }

    /** Right behind the door filter, before security and the framework, and for the agencies' paths alone. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(VarselProperties properties, Clock clock) {
        VarselProperties.Limits limits = properties.limits();
        FilterRegistrationBean<BodyFilter> registration =
                new FilterRegistrationBean<>(new BodyFilter((int) limits.body().toBytes(), limits.bodyTime(), clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
