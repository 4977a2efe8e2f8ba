package org.varsel.gateway.server;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pem;

/** Puts the doors together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VarselProperties.class)
class ServerConfiguration {

    @Bean
    Clock clock(VarselProperties properties) {
        return Clock.system(properties.zone());
    }

    /** The gateway's seal keys: open submissions, sign receipts and what leaves. Not valid now means no start. */
    @Bean
    GatewaySeals gatewaySeals(VarselProperties properties, Clock clock) {
        Path keys = properties.resolve(properties.keys().folder());
        return GatewaySeals.load(keys, properties.passwordFile(), clock.instant());
    }

    @Bean
    Connectors connectors(VarselProperties properties, Clock clock) {
        Path keys = properties.resolve(properties.keys().folder());
        Path own = keys.resolve("gateway-tls.p12");
        KeyFile.loadValid(own, properties.passwordFile(), clock.instant());
        char[] password = PasswordFile.read(properties.passwordFile());
        return new Connectors(
                properties,
                new TlsDoors(KeyFile.keyStore(own, password), password, Pem.certificates(keys.resolve("trust.pem"))));
    }

    @Bean
    FilterRegistrationBean<DoorFilter> doorFilter(GatewayPorts ports) {
        FilterRegistrationBean<DoorFilter> registration = new FilterRegistrationBean<>(new DoorFilter(ports));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
