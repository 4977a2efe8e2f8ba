package org.varsel.gateway.hold;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.DisclosureLog;
import org.varsel.gateway.decide.SharingRules;
import org.varsel.gateway.law.LawInForce;
import org.varsel.gateway.minimise.Minimiser;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.record.StoredNotices;
import org.varsel.gateway.record.Tables;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class HoldConfiguration {

    @Bean
    HeldCases heldCases(
            Tables reader, StoredNotices notices, PartyRegistry parties, SharingRules rules, LawInForce law) {
        return new HeldCases(reader, notices, parties, rules, law);
    }

    @Bean
    Answers answers(HeldCases cases, Tables reader, Clock clock) {
        return new Answers(cases, reader, clock);
    }

    @Bean
    HoldQueue holdQueue(HeldCases cases, Tables reader, Minimiser minimiser, DisclosureLog log, Clock clock) {
        return new HoldQueue(cases, reader, minimiser, log, clock);
    }

    @Bean
    Silence silence(HeldCases cases, Tables reader, Clock clock) {
        return new Silence(cases, reader, clock);
    }
}
