package org.varsel.gateway.deliver;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.record.Dispatches;
import org.varsel.gateway.record.LifecycleRecords;
import org.varsel.gateway.record.Tables;
import org.varsel.gateway.server.VarselProperties;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class DeliverConfiguration {

    @Bean
    Push push(
            VarselProperties properties,
            GatewaySeals seals,
            Certificates certificates,
            Clock clock,
            StepListener steps) {
        Path keys = properties.resolve(properties.keys().folder());
        char[] password = PasswordFile.read(properties.passwordFile());
        Clients clients = new Clients(
                KeyFile.keyStore(keys.resolve("gateway-tls.p12"), password),
                password,
                Pem.certificates(keys.resolve("trust.pem")),
                properties.delivery().connectTimeout(),
                certificates,
                clock);
        return new Push(
                clients, seals, certificates, clock, properties.delivery().timeout(), steps);
    }

    @Bean
    Inbox inbox(Dispatches dispatches) {
        return new Inbox(dispatches);
    }

    @Bean
    Expiry expiry(Tables reader, LifecycleRecords records, Clock clock) {
        return new Expiry(reader.outbox(), records, clock);
    }
}
