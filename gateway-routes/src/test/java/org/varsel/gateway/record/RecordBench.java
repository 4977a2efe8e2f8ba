package org.varsel.gateway.record;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.varsel.gateway.StepListener;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.certificate.ByDate;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.decide.Outcome;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.minimise.Minimiser;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.seal.Sealer;
import org.varsel.gateway.translate.Dialects;
import org.varsel.gateway.translate.Translator;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.note.NoteSigner;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.vault.KeyEncryptionKey;
import org.varsel.policies.Permit;

/** The room record on real files: two SQLite databases, two logs with real keys, a second place; and the way there. */
public final class RecordBench implements AutoCloseable {
    private final Path folder;
    private final Deciding deciding;
    private final Map<String, LogDomain> domains;
    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final HikariDataSource keys;
    private final Tables reader;
    private final SubjectVault vault;
    private final Ledger ledger;
    private final Recorder recorder;
    private volatile StepListener steps = StepListener.NONE;

    private RecordBench(Path folder, Deciding deciding, Map<String, LogDomain> domains) {
        this.folder = folder;
        this.deciding = deciding;
        this.domains = domains;
        directories(folder.resolve("store"));
        directories(folder.resolve("second"));
        writer = Stores.writer(store());
        Stores.migrate(writer, "store");
        readers = Stores.reader(store(), 2);
        keys = Stores.writer(folder.resolve("store").resolve("keys.db"));
        Stores.migrate(keys, "keys");
        reader = Tables.over(JdbcClient.create(readers));
        Path own = deciding.home().home().resolve("keys");
        vault = new SubjectVault(
                JdbcClient.create(keys),
                KeyEncryptionKey.fromPkcs12(
                        own.resolve("kek.p12"), PasswordFile.read(own.resolve("password")), "kek-1"),
                deciding.clock());
        ledger = new Ledger(
                new TransactionTemplate(new DataSourceTransactionManager(writer)),
                Tables.over(JdbcClient.create(writer)),
                domains,
                new SecondPlace(second()),
                step -> steps.reached(step),
                () -> {});
        recorder = new Recorder(ledger, step -> steps.reached(step));
    }

    public static RecordBench in(Path folder) {
        return in(folder, Deciding.in(folder.resolve("cast")), logs());
    }

    static RecordBench in(Path folder, Deciding deciding, Map<String, LogDomain> domains) {
        return new RecordBench(folder, deciding, domains);
    }

    static Map<String, LogDomain> logs() {
        Map<String, LogDomain> domains = new HashMap<>();
        for (String name : List.of("no-eos", "no-datatilsynet")) {
            String origin = "varsel.example/" + name;
            try {
                NoteSigner signer = new NoteSigner(
                        KeyPairGenerator.getInstance("Ed25519")
                                .generateKeyPair()
                                .getPrivate(),
                        origin);
                domains.put(name, new LogDomain(name, origin, "authority", signer, signer.verifier()));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
        return domains;
    }

    /** Starts the writer. */
    public RecordBench started() {
        recorder.start();
        return this;
    }

    public Deciding deciding() {
        return deciding;
    }

    Map<String, LogDomain> domains() {
        return domains;
    }

    public NoteVerifier verifier(String domain) {
        return Objects.requireNonNull(domains.get(domain)).verifier();
    }

    Path store() {
        return folder.resolve("store").resolve("varsel.db");
    }

    Path keyStore() {
        return folder.resolve("store").resolve("keys.db");
    }

    Path second() {
        return folder.resolve("second");
    }

    public Tables reader() {
        return reader;
    }

    /** The writer's tables, outside any batch: to lay out what a test begins with. */
    Tables writer() {
        return Tables.over(JdbcClient.create(writer));
    }

    public SubjectVault vault() {
        return vault;
    }

    Ledger ledger() {
        return ledger;
    }

    public Recorder recorder() {
        return recorder;
    }

    void steps(StepListener listener) {
        steps = listener;
    }

    ReceiptSigner receipts() {
        return new ReceiptSigner(deciding.home().gatewaySeal(), PartyId.parse("0192:310000604"));
    }

    NoticeAnswers answers() {
        return new NoticeAnswers(reader, domains);
    }

    public EarlierNotices earlier() {
        return new EarlierNotices(recorder, reader, deciding.parties(), answers());
    }

    public StoredNotices notices() {
        return new StoredNotices(reader, vault, deciding.parties());
    }

    public LifecycleRecords lifecycle() {
        return new LifecycleRecords(recorder, reader, receipts(), deciding.clock());
    }

    public Dispatches dispatches() {
        return new Dispatches(
                recorder,
                reader,
                deciding.parties(),
                vault,
                domains,
                Duration.ofSeconds(60),
                deciding.clock(),
                StepListener.NONE);
    }

    public NoticeRecorder noticeRecorder() {
        OutcomeRecords outcomes = new OutcomeRecords(vault, receipts(), Duration.ofDays(30));
        Clock clock = deciding.clock();
        return new NoticeRecorder(
                recorder,
                new Backlog(reader.outbox(), 1000),
                vault,
                receipts(),
                outcomes,
                new AnswerRecords(recorder, reader, vault, receipts(), outcomes, answers(), clock),
                answers());
    }

    /** Walks a notice from decide to record. */
    public Answer record(ValidNotice notice) {
        List<Outcome> outcomes = new ArrayList<>();
        deciding.rules(earlier()).decide(notice).list().forEach(ruling -> outcomes.add(outcome(ruling)));
        return noticeRecorder().record(outcomes);
    }

    /** What comes to record of one ruling. */
    public Outcome outcome(Ruling ruling) {
        if (!(ruling.decision() instanceof Permit)) {
            return ruling;
        }
        return new Sealer(deciding.home().gatewaySeals(), new ByDate(), deciding.clock())
                .seal(new Translator(Dialects.standard()).translate(new Minimiser(vault).minimise(ruling)));
    }

    /** A disclosure of the security service to the police, recorded, claimed and loaded. */
    public RecordedDisclosure recorded() {
        record(deciding.notice("returnee.notified/ok"));
        Dispatches dispatches = dispatches();
        return dispatches.load(
                dispatches.claimFor(deciding.party(TestHome.POLICE), 10).get(0));
    }

    private static void directories(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        recorder.stop();
        writer.close();
        readers.close();
        keys.close();
    }
}
