package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.review.account.Account;
import org.varsel.gateway.review.account.AccountsFile;
import org.varsel.gateway.review.account.Passwords;
import org.varsel.gateway.review.account.Role;
import org.varsel.gateway.server.Door;
import org.varsel.gateway.server.GatewayPorts;

/** The whole gateway on free ports, with accounts of every role and notices that went through the real rooms. */
final class Desk implements AutoCloseable {
    static final String PASSWORD = "a password for tests only";
    static final String ONE_TIME = "good-for-once-only";

    /** The person of the example notices, and where she is registered. */
    static final String NUMBER = "17859400078";

    private final TestHome home;
    private final ConfigurableApplicationContext context;

    private final Danes danes;

    private Desk(TestHome home, Danes danes, ConfigurableApplicationContext context) {
        this.home = home;
        this.danes = danes;
        this.context = context;
    }

    static Desk open(Path folder) {
        TestHome home = TestHome.in(folder);
        try {
            Files.writeString(home.home().resolve("population.csv"), "no-fnr," + NUMBER + ",4601\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Danes danes = Danes.register(home);
        String hash = Passwords.hash(PASSWORD);
        AccountsFile.write(
                accountsFile(home),
                List.of(
                        own("officer", Set.of(Role.COMPLIANCE_OFFICER), null, Set.of(), hash),
                        own("auditor", Set.of(Role.AUDITOR), null, Set.of(), hash),
                        own("eos", Set.of(Role.AUDITOR), null, Set.of("no-eos"), hash),
                        own("approver", Set.of(Role.APPROVER), TestHome.PST, Set.of(), hash),
                        own("stranger", Set.of(Role.APPROVER), TestHome.PRISON, Set.of(), hash),
                        own("operator", Set.of(Role.OPERATOR), null, Set.of(), hash),
                        own("frontline", Set.of(Role.FRONTLINE), Danes.MUNICIPALITY, Set.of(), hash),
                        Account.firstTime("fresh", "Fresh", Set.of(Role.AUDITOR), null, ONE_TIME),
                        Account.firstTime("other", "Other", Set.of(Role.AUDITOR), null, ONE_TIME)));
        return new Desk(
                home,
                danes,
                new SpringApplicationBuilder(RealRooms.class)
                        .run(home.arguments(
                                "--varsel.population-file=population.csv",
                                "--varsel.delivery.first-retry=10m",
                                "--varsel.delivery.longest-retry=10m")));
    }

    private static Account own(String user, Set<Role> roles, @Nullable String party, Set<String> domains, String hash) {
        return new Account(
                user, "Test " + user, roles, party == null ? null : new PartyId("0192", party), domains, hash, false);
    }

    static Path accountsFile(TestHome home) {
        return home.home().resolve("desk/accounts.yaml");
    }

    Danes danes() {
        return danes;
    }

    TestHome home() {
        return home;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    URI url(Door door, String path) {
        String scheme = door == Door.MANAGEMENT ? "http" : "https";
        return URI.create(
                scheme + "://127.0.0.1:" + context.getBean(GatewayPorts.class).port(door) + path);
    }

    Visitor visitor() {
        return new Visitor(this);
    }

    Visitor signedIn(String user) {
        Visitor visitor = visitor();
        visitor.signIn(user, PASSWORD);
        assertThat(visitor.get("/").status()).as("home of %s", user).isEqualTo(200);
        return visitor;
    }

    /** Sends an example and answers the disclosure's id. */
    String submit(String party, String example, Consumer<ObjectNode> change) {
        Sending sending = Sending.of(home, party, example).document(change);
        try {
            HttpResponse<String> answer = RunningDoors.post(
                    home.client(home.tls(party)),
                    url(Door.AGENCIES, "/api/v1/notices"),
                    "application/cloudevents+json",
                    sending.body());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            String body = answer.body();
            int at = body.indexOf("\"disclosureId\":\"") + 16;
            return body.substring(at, at + 36);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    JdbcClient store() {
        return JdbcClient.create(context.getBean("storeReader", HikariDataSource.class));
    }

    long entries(String typ) {
        return store().sql("SELECT COUNT(*) FROM log_entry WHERE typ = ?")
                .param(typ)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
