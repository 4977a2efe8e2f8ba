package org.varsel.gateway.decide;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.law.LawInForce;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.register.Registers;
import org.varsel.gateway.server.VarselProperties;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class DecideConfiguration {

    @Bean
    PopulationRegister populationRegister(VarselProperties properties) {
        Path file = properties.populationFile();
        return file == null ? PopulationRegister.NONE : PopulationFile.read(properties.resolve(file));
    }

    @Bean
    SharingRules sharingRules(
            LawInForce law,
            PartyRegistry parties,
            EarlierRecipients earlier,
            PopulationRegister population,
            Registers registers,
            Clock clock) {
        return new SharingRules(law, parties, earlier, population, registers, clock);
    }
}
