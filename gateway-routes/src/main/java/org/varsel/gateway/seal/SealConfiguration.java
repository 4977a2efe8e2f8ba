package org.varsel.gateway.seal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.GatewaySeals;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Sealer sealer(GatewaySeals seals, Certificates certificates, Clock clock) {
        return new Sealer(seals, certificates, clock);
    }
}
