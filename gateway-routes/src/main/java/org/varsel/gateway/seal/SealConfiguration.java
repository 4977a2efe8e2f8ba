package org.varsel.gateway.seal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.SealKey;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Sealer sealer(SealKey key, Certificates certificates, Clock clock) {
        return new Sealer(key, certificates, clock);
    }
}
