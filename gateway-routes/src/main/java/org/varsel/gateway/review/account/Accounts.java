package org.varsel.gateway.review.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts as of now: a changed file is read again at the next question, so that an account that was taken out of it
 * is out at once. A file that became unreadable leaves nobody in. Safe for threads; the only writer of the file while the
 * gateway runs, but for an operator's editor.
 */
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Path file;
    private List<Account> accounts = List.of();
    private @Nullable FileTime readAt;

    public Accounts(Path file) {
        this.file = file;
    }

    public synchronized Optional<Account> find(String user) {
        refresh();
        return accounts.stream().filter(account -> account.user().equals(user)).findFirst();
    }

    /** Whether there is anybody who could sign in. */
    public synchronized boolean any() {
        refresh();
        return !accounts.isEmpty();
    }

    /**
     * Gives an account a password of its own, on disk before this returns.
     *
     * @return the account with it; empty when it changed or went meanwhile
     */
    public synchronized Optional<Account> choosePassword(Account account, String hash) {
        Optional<Account> present = find(account.user()).filter(account::equals);
        return present.map(old -> {
            Account renewed = old.withOwnPassword(hash);
            List<Account> all = new ArrayList<>(accounts);
            all.replaceAll(each -> each.equals(old) ? renewed : each);
            AccountsFile.write(file, all);
            accounts = List.copyOf(all);
            readAt = modified();
            return renewed;
        });
    }

    private void refresh() {
        FileTime modified = modified();
        if (modified == null) {
            accounts = List.of();
            readAt = null;
            return;
        }
        if (modified.equals(readAt)) {
            return;
        }
        readAt = modified;
        try {
            accounts = List.copyOf(AccountsFile.read(file));
        } catch (AccountsUnusable e) {
            accounts = List.of();
            LOG.error("Nobody can sign in at the desk: {}", e.getMessage());
        }
    }

    private @Nullable FileTime modified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return null;
        }
    }
}
