package org.varsel.gateway.certificate;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.server.VarselProperties;

/** Puts the judging of certificates together. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateConfiguration.class);

    /** Of the gateway's own key stores: TLS, and one seal a kind of key. */
    private static final List<String> OWN = List.of("gateway-tls.p12", "gateway-seal.p12", "gateway-seal-rsa.p12");

    @Bean
    RevocationRules revocationRules(VarselProperties properties) {
        RevocationRules rules = RevocationRules.of(properties.certificates());
        if (!rules.required()) {
            LOG.warn("varsel.certificates.revocation is off: a revoked certificate is used until it is unregistered");
        } else if (rules.acceptsWithoutPointers()) {
            LOG.warn(
                    "varsel.certificates.without-pointers is accept: such a certificate is used until it is unregistered");
        }
        return rules;
    }

    @Bean
    Questions authorityQuestions() {
        return new Questions();
    }

    @Bean
    CheckedCertificates certificates(
            VarselProperties properties,
            RevocationRules rules,
            Questions questions,
            MeterRegistry meters,
            Clock clock) {
        Path keys = properties.resolve(properties.keys().folder());
        return new CheckedCertificates(
                new TrustedPaths(Pem.certificates(keys.resolve("trust.pem"))),
                rules,
                new RemoteAuthorities(
                        new Fetch(rules.timeout()), rules.freshness().fresh()),
                questions.executor(),
                clock,
                new GraceNotes(meters, clock));
    }

    @Bean(initMethod = "start")
    CertificateWatch certificateWatch(
            VarselProperties properties, PartyRegistry registry, CheckedCertificates certificates, Clock clock) {
        return new CertificateWatch(
                watched(properties, registry),
                certificates,
                properties.certificates().warnBefore(),
                clock);
    }

    @Bean
    CertificateHealth certificateHealth(
            VarselProperties properties,
            PartyRegistry registry,
            CheckedCertificates certificates,
            CertificateWatch watch,
            RevocationRules rules,
            Clock clock) {
        return new CertificateHealth(watched(properties, registry), certificates, watch, rules, clock);
    }

    private static Supplier<List<WatchedCertificate>> watched(VarselProperties properties, PartyRegistry registry) {
        List<WatchedCertificate> own = own(properties);
        return () -> {
            List<WatchedCertificate> all = new ArrayList<>(own);
            for (Party party : registry.all()) {
                String id = party.id().toString();
                party.tls().forEach(each -> all.add(new WatchedCertificate(id, CertificateUse.TLS, each)));
                party.seal().forEach(each -> all.add(new WatchedCertificate(id, CertificateUse.SEAL, each)));
            }
            return all;
        };
    }

    private static List<WatchedCertificate> own(VarselProperties properties) {
        char[] password = PasswordFile.read(properties.passwordFile());
        Path keys = properties.resolve(properties.keys().folder());
        return OWN.stream()
                .map(keys::resolve)
                .filter(Files::exists)
                .map(file -> new WatchedCertificate(
                        "gateway",
                        file.endsWith("gateway-tls.p12") ? CertificateUse.TLS : CertificateUse.SEAL,
                        KeyFile.load(file, password).certificate()))
                .toList();
    }
}
