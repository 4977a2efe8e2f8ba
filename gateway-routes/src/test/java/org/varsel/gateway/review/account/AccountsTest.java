package org.varsel.gateway.review.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.party.PartyId;

@SuppressWarnings("NullAway.Init") // set before each test
class AccountsTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatItWrites() {
        Path file = folder.resolve("desk/accounts.yaml");
        Account kari = Account.firstTime(
                "kari", "Kari: \"Øst\"", Set.of(Role.APPROVER, Role.AUDITOR), PartyId.parse("0192:310000000"), "once");

        AccountsFile.write(file, List.of(kari));

        assertThat(AccountsFile.read(file)).containsExactly(kari);
    }

    @Test
    void anAccountTakenOutOfTheFileIsOutAtOnce() throws IOException {
        Path file = folder.resolve("accounts.yaml");
        AccountsFile.write(file, List.of(Account.firstTime("kari", "Kari", Set.of(Role.AUDITOR), null, "once")));
        Accounts accounts = new Accounts(file);
        assertThat(accounts.find("kari")).isPresent();

        Files.delete(file);

        assertThat(accounts.find("kari")).isEmpty();
    }

    @Test
    void anUnreadableFileLetsNobodyIn() throws IOException {
        Path file = folder.resolve("accounts.yaml");
        Files.writeString(file, "accounts: [{user: kari, secret: x}]");

        assertThat(new Accounts(file).find("kari")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts: {}",
                "[]",
                "accounts: [{user: a, name: A, roles: [king], password: '{bcrypt}x'}]",
                "accounts: [{user: a, name: A, roles: [], password: '{bcrypt}x'}]",
                "accounts: [{user: a, name: A, roles: [approver], password: '{bcrypt}x'}]",
                "accounts: [{user: a, name: A, roles: [auditor], password: 'plain'}]",
                "accounts: [{user: a, name: A, roles: [auditor], password: '{noop}plain'}]",
                "accounts: [{user: 1, name: A, roles: [auditor], password: '{bcrypt}x'}]",
                "accounts: [{user: a, name: A, roles: [auditor], password: '{bcrypt}x', oneTime: maybe}]",
                "accounts: [{user: a, user: b, name: A, roles: [auditor], password: '{bcrypt}x'}]",
                "accounts: [{user: a, name: A, roles: [auditor], password: '{bcrypt}x'}, {user: a, name: B, roles: [auditor], password: '{bcrypt}x'}]"
            })
    void refusesWhatIsNotAnAccount(String text) {
        Path file = folder.resolve("accounts.yaml");

        assertThatThrownBy(() -> AccountsYaml.parse(file, text))
                .isInstanceOf(AccountsUnusable.class)
                .hasMessageContaining("accounts.yaml")
                .hasMessageNotContaining("{bcrypt}x");
    }

    @Test
    void waitsDoubleAndEnd() {
        Instant[] now = {Instant.parse("2026-11-23T10:00:00Z")};
        Throttle throttle = new Throttle(3, Duration.ofMinutes(1), clock(now));
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.admit("kari")).isTrue();
        }

        assertThat(throttle.admit("kari")).isFalse();
        assertThat(throttle.admit("ola")).isTrue();
        now[0] = now[0].plusSeconds(2);
        assertThat(throttle.admit("kari")).isTrue();
        now[0] = now[0].plusSeconds(2);
        assertThat(throttle.admit("kari")).isFalse();
        now[0] = now[0].plusSeconds(2);
        assertThat(throttle.admit("kari")).isTrue();
        throttle.clear("kari");
        assertThat(throttle.admit("kari")).isTrue();
        assertThat(throttle.admit("kari")).isTrue();
    }

    private static Clock clock(Instant[] now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
    }

    @Test
    void oneTimePasswordsAreNotGuessable() {
        assertThat(Passwords.oneTime()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}").isNotEqualTo(Passwords.oneTime());
    }
}
