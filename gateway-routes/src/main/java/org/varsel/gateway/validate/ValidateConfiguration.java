package org.varsel.gateway.validate;

import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.server.VarselProperties;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.type.MessageTypes;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class ValidateConfiguration {

    @Bean
    Validation validation(PartyRegistry registry, Validator validator, VarselProperties properties, Clock clock) {
        return new Validation(
                MessageTypes.standard(),
                new FormCheck(NoticeSchemas.standard(), validator),
                new RegistryRules(registry),
                new TimeRules(properties.limits().clockSkew()),
                clock);
    }
}
