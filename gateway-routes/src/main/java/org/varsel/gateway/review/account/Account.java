package org.varsel.gateway.review.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.PartyId;

/**
 * One account of the desk, as its file has it.
 *
 * @param user what is typed at sign-in
 * @param name the person, for people
 * @param party whose held cases an approver answers, in whose name frontline staff file; null for everybody else
 * @param domains the disclosure logs that this account sees; empty means all
 * @param password hash with its scheme in front, {@code {bcrypt}…}
 * @param oneTime whether a new password must be chosen before anything else
 */
public record Account(
        String user,
        String name,
        Set<Role> roles,
        @Nullable PartyId party,
        Set<String> domains,
        String password,
        boolean oneTime) {

    public Account {
        roles = Set.copyOf(roles);
        domains = Set.copyOf(domains);
    }

    /** A new account with a password that is good for one sign-in. */
    public static Account firstTime(
            String user, String name, Set<Role> roles, @Nullable PartyId party, String oneTimePassword) {
        return new Account(user, name, roles, party, Set.of(), Passwords.hash(oneTimePassword), true);
    }

    Account withOwnPassword(String hash) {
        return new Account(user, name, roles, party, domains, hash, false);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + user + "]";
    }
}
