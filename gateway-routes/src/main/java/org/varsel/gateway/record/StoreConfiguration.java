package org.varsel.gateway.record;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.server.VarselProperties;
import org.varsel.log.vault.KeyEncryptionKey;

/** Opens the two databases: the store, and the key store that is never part of it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final int READERS = 8;

    @Bean
    StoreLock storeLock(VarselProperties properties) {
        Path folder = folder(properties);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Fault(ErrorCode.RECORD_LOG_UNAVAILABLE, "the folder " + folder + " cannot be made", e);
        }
        return StoreLock.take(folder);
    }

    @Bean
    HikariDataSource storeWriter(VarselProperties properties, StoreLock lock) {
        HikariDataSource writer = Stores.writer(folder(properties).resolve("varsel.db"));
        Stores.migrate(writer, "store");
        return writer;
    }

    @Bean
    HikariDataSource storeReader(VarselProperties properties, HikariDataSource storeWriter) {
        return Stores.reader(folder(properties).resolve("varsel.db"), READERS);
    }

    @Bean
    HikariDataSource keyStore(VarselProperties properties, StoreLock lock) {
        HikariDataSource keys = Stores.writer(folder(properties).resolve("keys.db"));
        Stores.migrate(keys, "keys");
        return keys;
    }

    /** What every room reads with; only {@code record} writes. */
    @Bean
    Tables reader(HikariDataSource storeReader) {
        return Tables.over(JdbcClient.create(storeReader));
    }

    @Bean
    TransactionTemplate writerTransactions(HikariDataSource storeWriter) {
        return new TransactionTemplate(new DataSourceTransactionManager(storeWriter));
    }

    @Bean
    SubjectVault subjectVault(HikariDataSource keyStore, VarselProperties properties, Clock clock) {
        Path kek = properties.resolve(properties.keys().folder()).resolve("kek.p12");
        return new SubjectVault(
                JdbcClient.create(keyStore),
                KeyEncryptionKey.fromPkcs12(kek, PasswordFile.read(properties.passwordFile()), "kek-1"),
                clock);
    }

    private static Path folder(VarselProperties properties) {
        return properties.resolve(Path.of("store"));
    }
}
