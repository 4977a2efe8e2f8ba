package org.varsel.gateway.server;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.SealKey;

/** Puts the doors together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VarselProperties.class)
class ServerConfiguration {

    @Bean
    Clock clock(VarselProperties properties) {
        return Clock.system(properties.zone());
    }

    /** The gateway's seal key: opens submissions, signs receipts and what leaves. Not valid now means no start. */
    @Bean
    SealKey sealKey(VarselProperties properties, Clock clock) {
        Path keys = properties.resolve(properties.keys().folder());
        return KeyFile.loadValid(keys.resolve("gateway-seal.p12"), properties.passwordFile(), clock.instant());
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
