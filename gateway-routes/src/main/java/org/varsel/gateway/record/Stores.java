package org.varsel.gateway.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Opens the embedded databases: WAL with a full sync at every commit, so that what was answered survives a power cut. One
 * connection writes and takes the write lock when its transaction begins; the others cannot write at all.
 */
final class Stores {
    private static final int BUSY_MILLIS = 10_000;

    private Stores() {}

    /** Brings a database's tables up to date. */
    static void migrate(HikariDataSource writer, String location) {
        Flyway.configure()
                .dataSource(writer)
                .locations("classpath:db/" + location + "/common")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    static HikariDataSource writer(Path file) {
        SQLiteConfig config = durable();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        HikariConfig pool = config(file, config, 1, "writer");
        pool.setExceptionOverride(new FailedOnce());
        return new HikariDataSource(pool);
    }

    static HikariDataSource reader(Path file, int connections) {
        HikariConfig config = config(file, durable(), connections, "reader");
        config.setConnectionInitSql("PRAGMA query_only = ON");
        return new HikariDataSource(config);
    }

    /** Whether one row was at fault, and not the database: its share fails, the batch goes on. */
    static boolean brokeConstraint(DataAccessException e) {
        return e instanceof DataIntegrityViolationException
                || (e.getMostSpecificCause() instanceof SQLException cause && brokeConstraint(cause));
    }

    private static boolean brokeConstraint(SQLException e) {
        return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    private static SQLiteConfig durable() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static HikariConfig config(Path file, SQLiteConfig sqlite, int connections, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setDataSourceProperties(sqlite.toProperties());
        config.setMaximumPoolSize(connections);
        config.setPoolName(name + " of " + file.getFileName());
        return config;
    }

    /**
     * A writer's connection that failed for another reason than a row is thrown away. The driver takes a transaction whose
     * {@code BEGIN} found the database locked for begun: the next one on that connection would write without any. A row that breaks a constraint
     * is no such failure: its batch goes on over the same connection.
     */
    private static final class FailedOnce implements SQLExceptionOverride {
        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException failure) {
            return brokeConstraint(failure)
                    ? SQLExceptionOverride.Override.DO_NOT_EVICT
                    : SQLExceptionOverride.Override.MUST_EVICT;
        }
    }
}
