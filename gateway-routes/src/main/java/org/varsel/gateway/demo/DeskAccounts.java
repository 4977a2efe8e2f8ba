package org.varsel.gateway.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.review.account.Account;
import org.varsel.gateway.review.account.AccountsFile;
import org.varsel.gateway.review.account.Passwords;
import org.varsel.gateway.review.account.Role;

/** One account of each kind for the desk, each with a password that is good for one sign-in. They are shown once. */
record DeskAccounts(List<Invitation> invitations) {
    /** @param password in clear; only its hash is written anywhere */
    record Invitation(String user, String name, Role role, String password) {}

    static DeskAccounts write(Path file) {
        List<Invitation> invitations = List.of(
                invite("kari", "Kari Kontrollør (demo)", Role.COMPLIANCE_OFFICER),
                invite("olga", "Olga Originator (demo)", Role.APPROVER),
                invite("tilde", "Tilde Tilsyn (demo)", Role.AUDITOR),
                invite("odd", "Odd Operatør (demo)", Role.OPERATOR),
                invite("frida", "Frida Frontlinje (demo)", Role.FRONTLINE));
        AccountsFile.write(file, invitations.stream().map(DeskAccounts::account).toList());
        return new DeskAccounts(invitations);
    }

    private static Invitation invite(String user, String name, Role role) {
        return new Invitation(user, name, role, Passwords.oneTime());
    }

    private static Account account(Invitation invitation) {
        return Account.firstTime(
                invitation.user(),
                invitation.name(),
                Set.of(invitation.role()),
                party(invitation.role()),
                invitation.password());
    }

    /** The law of Aarhus permits its concerns to reach its police; that of Norway has no such rule yet. */
    private static @Nullable PartyId party(Role role) {
        return switch (role) {
            case APPROVER -> PartyId.parse(Cast.PST.id());
            case FRONTLINE -> PartyId.parse(Cast.AARHUS.id());
            case COMPLIANCE_OFFICER, AUDITOR, OPERATOR -> null;
        };
    }
}
