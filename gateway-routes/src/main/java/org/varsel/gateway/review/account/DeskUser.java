package org.varsel.gateway.review.account;

import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.varsel.gateway.party.PartyId;

/** The person who is signed in: the account as it was when it was last looked at. Lives in the session, never on disk. */
public final class DeskUser implements Principal {
    private final Account account;

    public DeskUser(Account account) {
        this.account = account;
    }

    public Account account() {
        return account;
    }

    @Override
    public String getName() {
        return account.user();
    }

    public String displayName() {
        return account.name();
    }

    public boolean is(Role role) {
        return account.roles().contains(role);
    }

    /** May read disclosures: officers and auditors. */
    public boolean reads() {
        return is(Role.COMPLIANCE_OFFICER) || is(Role.AUDITOR);
    }

    public boolean approves() {
        return is(Role.APPROVER);
    }

    public boolean operates() {
        return is(Role.OPERATOR);
    }

    /** May file concerns in the name of the own party. */
    public boolean files() {
        return is(Role.FRONTLINE);
    }

    public Optional<PartyId> party() {
        return Optional.ofNullable(account.party());
    }

    /** Whether this account may see that log. */
    public boolean sees(String domain) {
        return account.domains().isEmpty() || account.domains().contains(domain);
    }

    /** How this person is named in the record of a look. */
    public String onRecord() {
        return account.user() + " (" + account.name() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeskUser user && account.equals(user.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account);
    }

    @Override
    public String toString() {
        return "DeskUser[" + account.user() + "]";
    }
}
