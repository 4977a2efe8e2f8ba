package org.varsel.gateway.authenticate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.server.VarselProperties;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class AuthenticateConfiguration {

    @Bean
    Authentication authentication(
            PartyRegistry registry,
            Certificates certificates,
            GatewaySeals seals,
            SubmissionForms forms,
            VarselProperties properties) {
        VarselProperties.Limits limits = properties.limits();
        return new Authentication(
                registry, certificates, new Opening(seals, registry), forms, limits.clockSkew(), limits.envelopeAge());
    }

    /** The key that the gateway signs its receipts with says who filed what. */
    @Bean
    FiledSubmissions filedSubmissions(GatewaySeals seals) {
        return new FiledSubmissions(seals.usual());
    }
}
