package org.varsel.gateway.review;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.varsel.gateway.DisclosureLog;
import org.varsel.gateway.hold.HoldQueue;
import org.varsel.gateway.law.LawInForce;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.record.LogDomains;
import org.varsel.gateway.record.StoredNotices;
import org.varsel.gateway.record.SubjectVault;
import org.varsel.gateway.record.Tables;
import org.varsel.gateway.review.account.Accounts;
import org.varsel.gateway.review.account.SignIn;
import org.varsel.gateway.review.concern.Reachable;
import org.varsel.gateway.review.read.DisclosureList;
import org.varsel.gateway.review.read.DisclosurePages;
import org.varsel.gateway.review.read.FiledNotices;
import org.varsel.gateway.review.read.HeldPages;
import org.varsel.gateway.review.read.LeftContent;
import org.varsel.gateway.review.read.LogPages;
import org.varsel.gateway.review.read.Numbers;
import org.varsel.gateway.review.read.PersonSearch;
import org.varsel.gateway.review.read.Proofs;
import org.varsel.gateway.server.VarselProperties;

/** Puts the desk together. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Accounts deskAccounts(VarselProperties properties) {
        return new Accounts(properties.resolve(properties.desk().accountsFile()));
    }

    @Bean
    SignIn deskSignIn(Accounts accounts, Clock clock) {
        return new SignIn(accounts, clock);
    }

    @Bean
    Standing deskStanding(Accounts accounts, Clock clock) {
        return new Standing(accounts, clock);
    }

    @Bean
    Shown deskShown(PartyRegistry parties, Clock clock) {
        return new Shown(parties, clock.getZone());
    }

    @Bean
    ProblemPage problemPage(ViewResolver thymeleafViewResolver, LocaleResolver localeResolver, Shown shown) {
        return new ProblemPage(thymeleafViewResolver, localeResolver, shown);
    }

    @Bean
    Refusal deskRefusal(ProblemPage problems) {
        return new Refusal(problems);
    }

    @Bean
    Scope deskScope(LogDomains domains) {
        return new Scope(domains);
    }

    @Bean
    DisclosureList disclosureList(HikariDataSource storeReader, Clock clock) {
        return new DisclosureList(JdbcClient.create(storeReader), clock.getZone());
    }

    @Bean
    LogPages logPages(Tables reader, LogDomains domains) {
        return new LogPages(reader, domains);
    }

    @Bean
    DisclosurePages disclosurePages(Tables reader, DisclosureList list, LogPages logs, LogDomains domains) {
        return new DisclosurePages(reader, list, logs, new Proofs(reader, domains));
    }

    @Bean
    LeftContent leftContent(DisclosurePages pages, DisclosureLog log, StoredNotices vault, Clock clock) {
        return new LeftContent(pages, log, vault, clock);
    }

    @Bean
    PersonSearch personSearch(DisclosureList list, SubjectVault vault, DisclosureLog log, Clock clock) {
        return new PersonSearch(list, vault, log, clock);
    }

    @Bean
    HeldPages heldPages(
            Tables reader, DisclosurePages pages, LogDomains domains, HoldQueue queue, DisclosureLog log, Clock clock) {
        return new HeldPages(reader, pages, domains, queue, log, clock);
    }

    @Bean
    Numbers numbers(HikariDataSource storeReader, Tables reader) {
        return new Numbers(JdbcClient.create(storeReader), reader);
    }

    @Bean
    Reachable reachable(LawInForce law, PartyRegistry parties, Clock clock) {
        return new Reachable(law, parties, clock);
    }

    @Bean
    FiledNotices filedNotices(Tables reader) {
        return new FiledNotices(reader);
    }
}
