package org.varsel.gateway.review.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.varsel.gateway.party.PartyId;

/** Reads the accounts file strictly: every key known, nothing converted, each complaint naming the account. */
final class AccountsYaml {
    private final Path file;

    private AccountsYaml(Path file) {
        this.file = file;
    }

    static List<Account> parse(Path file, String text) {
        return new AccountsYaml(file).accounts(text);
    }

    private List<Account> accounts(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(1024 * 1024)
                .build();
        Object whole;
        try {
            whole = new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new AccountsUnusable(file + " is not YAML.", null); // the cause would quote a hash
        }
        if (!(whole instanceof Map<?, ?> map) || map.size() != 1 || !(map.get("accounts") instanceof List<?> list)) {
            throw new AccountsUnusable(file + ": write a list under the one key 'accounts'.", null);
        }
        List<Account> accounts = new ArrayList<>();
        Set<String> users = new HashSet<>();
        for (Object item : list) {
            Account account = account(accounts.size() + 1, item);
            if (!users.add(account.user())) {
                throw wrong(accounts.size() + 1, "user", "there is such a user already");
            }
            accounts.add(account);
        }
        return accounts;
    }

    private Account account(int nth, @Nullable Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            throw wrong(nth, "-", "write a mapping");
        }
        map.keySet().stream()
                .filter(key -> !AccountsFile.KEYS.contains(String.valueOf(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw wrong(nth, String.valueOf(key), "is not a known key");
                });
        Set<Role> roles = new LinkedHashSet<>();
        for (String word : texts(nth, map, "roles")) {
            roles.add(Role.ofWord(word)
                    .orElseThrow(() -> wrong(
                            nth, "roles", "write some of compliance_officer, approver, auditor, operator, frontline")));
        }
        if (roles.isEmpty()) {
            throw wrong(nth, "roles", "write at least one");
        }
        PartyId party = party(nth, map);
        if (roles.contains(Role.APPROVER) && party == null) {
            throw wrong(nth, "party", "an approver answers for one party; write it");
        }
        if (roles.contains(Role.FRONTLINE) && party == null) {
            throw wrong(nth, "party", "frontline staff file in the name of one party; write it");
        }
        String hash = text(nth, map, "password");
        if (!Passwords.knownScheme(hash)) {
            throw wrong(nth, "password", "write a hash with its scheme, {bcrypt}…");
        }
        String user = text(nth, map, "user");
        if (!user.matches("[A-Za-z0-9._@-]{1,64}")) {
            throw wrong(nth, "user", "write 1 to 64 letters, digits and ._@-");
        }
        return new Account(
                user,
                text(nth, map, "name"),
                roles,
                party,
                new HashSet<>(texts(nth, map, "domains")),
                hash,
                oneTime(nth, map));
    }

    private @Nullable PartyId party(int nth, Map<?, ?> map) {
        if (!map.containsKey("party")) {
            return null;
        }
        try {
            return PartyId.parse(text(nth, map, "party"));
        } catch (IllegalArgumentException e) {
            throw wrong(nth, "party", "write scheme and number, \"0192:310000000\"");
        }
    }

    private boolean oneTime(int nth, Map<?, ?> map) {
        Object value = map.get("oneTime");
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(nth, "oneTime", "write true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    private String text(int nth, Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(nth, key, "write a text (in quotes when it looks like a number)");
    }

    private List<String> texts(int nth, Map<?, ?> map, String key) {
        if (!map.containsKey(key)) {
            return List.of();
        }
        if (!(map.get(key) instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw wrong(nth, key, "write a list of texts");
        }
        return list.stream().map(String.class::cast).toList();
    }

    private AccountsUnusable wrong(int nth, String key, String what) {
        return new AccountsUnusable(file + ", account " + nth + ", " + key + ": " + what + ".", null);
    }
}
