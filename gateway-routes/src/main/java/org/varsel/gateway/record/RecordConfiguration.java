package org.varsel.gateway.record;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.law.ActiveLaw;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.server.VarselProperties;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    StepListener stepListener() {
        return StepListener.installed();
    }

    @Bean
    LogDomains logDomains(VarselProperties properties) {
        return LogDomains.load(properties);
    }

    @Bean
    TileExporter tileExporter(Tables reader, LogDomains domains, VarselProperties properties, StepListener steps) {
        return new TileExporter(reader, domains.byName(), logFolder(properties), steps);
    }

    @Bean
    TileServer tileServer(LogDomains domains, VarselProperties properties) {
        return new TileServer(domains.byName(), logFolder(properties));
    }

    @Bean
    Recorder recorder(
            TransactionTemplate writerTransactions,
            HikariDataSource storeWriter,
            LogDomains domains,
            VarselProperties properties,
            StepListener steps,
            TileExporter exporter) {
        Ledger ledger = new Ledger(
                writerTransactions,
                Tables.over(JdbcClient.create(storeWriter)),
                domains.byName(),
                new SecondPlace(properties.resolve(properties.secondPlace())),
                steps,
                exporter::committed);
        return new Recorder(ledger, steps);
    }

    @Bean
    ReceiptSigner receiptSigner(GatewaySeals seals, VarselProperties properties) {
        return new ReceiptSigner(seals.usual(), PartyId.parse(properties.operator()));
    }

    @Bean
    NoticeAnswers noticeAnswers(Tables reader, LogDomains domains) {
        return new NoticeAnswers(reader, domains.byName());
    }

    @Bean
    EarlierNotices earlierNotices(Recorder recorder, Tables reader, PartyRegistry parties, NoticeAnswers answers) {
        return new EarlierNotices(recorder, reader, parties, answers);
    }

    @Bean
    StoredNotices storedNotices(Tables reader, SubjectVault vault, PartyRegistry parties) {
        return new StoredNotices(reader, vault, parties);
    }

    @Bean
    OutcomeRecords outcomeRecords(SubjectVault vault, ReceiptSigner receipts, VarselProperties properties) {
        return new OutcomeRecords(vault, receipts, properties.hold().longest());
    }

    @Bean
    AnswerRecords answerRecords(
            Recorder recorder,
            Tables reader,
            SubjectVault vault,
            ReceiptSigner receipts,
            OutcomeRecords outcomes,
            NoticeAnswers answers,
            Clock clock) {
        return new AnswerRecords(recorder, reader, vault, receipts, outcomes, answers, clock);
    }

    @Bean
    NoticeRecorder noticeRecorder(
            Recorder recorder,
            Tables reader,
            VarselProperties properties,
            SubjectVault vault,
            ReceiptSigner receipts,
            OutcomeRecords outcomes,
            AnswerRecords answerRecords,
            NoticeAnswers answers) {
        Backlog backlog = new Backlog(reader.outbox(), properties.limits().backlog());
        return new NoticeRecorder(recorder, backlog, vault, receipts, outcomes, answerRecords, answers);
    }

    @Bean
    LifecycleRecords lifecycleRecords(Recorder recorder, Tables reader, ReceiptSigner receipts, Clock clock) {
        return new LifecycleRecords(recorder, reader, receipts, clock);
    }

    @Bean
    ConsultationRecords consultationRecords(Recorder recorder, Tables reader, SubjectVault vault) {
        return new ConsultationRecords(recorder, reader, vault);
    }

    @Bean
    RefusalRecords refusalRecords(Recorder recorder, Clock clock) {
        return new RefusalRecords(recorder, clock);
    }

    @Bean
    GatewayRecords gatewayRecords(Recorder recorder, LogDomains domains, PartyRegistry parties, Clock clock) {
        return new GatewayRecords(recorder, domains.byName(), parties, clock);
    }

    @Bean
    LawRecords lawRecords(Recorder recorder, Tables reader, LogDomains domains, ActiveLaw law, Clock clock) {
        return new LawRecords(recorder, reader, domains.byName(), law, clock);
    }

    @Bean
    Dispatches dispatches(
            Recorder recorder,
            Tables reader,
            PartyRegistry parties,
            SubjectVault vault,
            LogDomains domains,
            VarselProperties properties,
            Clock clock,
            StepListener steps) {
        return new Dispatches(
                recorder,
                reader,
                parties,
                vault,
                domains.byName(),
                properties.delivery().lease(),
                clock,
                steps);
    }

    @Bean
    RecordHealth recordHealth(Recorder recorder, Tables reader, LogDomains domains) {
        return new RecordHealth(recorder, reader, domains.byName());
    }

    @Bean
    DutyHealth dutyHealth(Tables reader, Clock clock) {
        return new DutyHealth(new OverdueDuties(reader), clock);
    }

    private static Path logFolder(VarselProperties properties) {
        return properties.resolve(Path.of("log"));
    }
}
