package org.varsel.gateway.party;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.server.VarselProperties;

/** Puts the registry together. */
@Configuration(proxyBeanMethods = false)
class PartyConfiguration {

    @Bean
    FolderRegistry partyRegistry(VarselProperties properties) {
        return new FolderRegistry(
                properties.resolve(properties.parties().folder()),
                properties.log().domains().stream()
                        .map(VarselProperties.Domain::name)
                        .toList());
    }

    @Bean
    RegistryWatch registryWatch(FolderRegistry registry, VarselProperties properties) {
        return new RegistryWatch(registry, properties.parties().reloadEvery());
    }
}
