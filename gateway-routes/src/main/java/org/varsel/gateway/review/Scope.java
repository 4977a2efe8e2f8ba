package org.varsel.gateway.review;

import java.util.Set;
import java.util.stream.Collectors;
import org.varsel.gateway.record.LogDomains;
import org.varsel.gateway.review.account.DeskUser;

/** Which logs somebody sees. */
final class Scope {
    private final LogDomains domains;

    Scope(LogDomains domains) {
        this.domains = domains;
    }

    Set<String> of(DeskUser user) {
        return domains.byName().keySet().stream().filter(user::sees).collect(Collectors.toUnmodifiableSet());
    }
}
