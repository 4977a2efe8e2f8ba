package org.varsel.gateway.review.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a user name and a password, at a pace that makes guessing hopeless. */
public final class SignIn implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Throttle byAccount;
    private final Throttle byAddress;

    public SignIn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.byAccount = new Throttle(5, Duration.ofMinutes(5), clock);
        this.byAddress = new Throttle(30, Duration.ofMinutes(15), clock);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = String.valueOf(attempt.getPrincipal());
        String password = String.valueOf(attempt.getCredentials());
        String key = user.toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (!byAddress.admit(address) || !byAccount.admit(key)) {
            LOG.warn("A sign-in at the desk came too soon after others and was not looked at");
            throw new LockedException("too many attempts");
        }
        Optional<Account> account = accounts.find(user);
        if (account.isEmpty()) {
            Passwords.matchesNobody(password);
            throw refused();
        }
        if (!Passwords.matches(password, account.get().password())) {
            throw refused();
        }
        byAccount.clear(key);
        byAddress.clear(address);
        LOG.info("{} signed in at the desk", account.get().user());
        return signedIn(account.get());
    }

    /** The mark of somebody who proved to be the owner of that account. */
    public static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new DeskUser(account),
                null,
                account.oneTime()
                        ? List.of()
                        : account.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                                .toList());
    }

    private static BadCredentialsException refused() {
        LOG.info("A sign-in at the desk was refused");
        return new BadCredentialsException("unknown user or wrong password");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
