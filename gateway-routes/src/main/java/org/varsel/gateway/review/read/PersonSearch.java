package org.varsel.gateway.review.read;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.DisclosureLog;
import org.varsel.gateway.record.SubjectVault;

/**
 * From a person to what was decided about them, by keyed look-up values alone. That a person is known here is personal data
 * itself, so each decision found is a consultation on record before the list is shown. A search without a hit has no
 * disclosure to be recorded at; it leaves a line in the gateway's log with the account and the use, never with the person.
 */
public final class PersonSearch {
    /** How many decisions one search shows, and puts on record. */
    public static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(PersonSearch.class);

    private final DisclosureList list;
    private final SubjectVault vault;
    private final DisclosureLog log;
    private final Clock clock;

    public PersonSearch(DisclosureList list, SubjectVault vault, DisclosureLog log, Clock clock) {
        this.list = list;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /** Why somebody searches, and who it is. */
    public record Asked(Collection<String> domains, Use use, String user, String who, String reason) {}

    /** {@code more}: there are further decisions, which this search neither shows nor records. */
    public record Found(List<Row> rows, boolean more) {}

    public Found byNumber(String type, String number, Asked asked) {
        return search(vault.byNumber(type, number), asked);
    }

    public Found byName(String fullName, String dateOfBirth, Asked asked) {
        return search(vault.byName(fullName, dateOfBirth), asked);
    }

    private Found search(String lookUpValue, Asked asked) {
        List<Row> all = list.of(list.submissionsAbout(List.of(lookUpValue)), asked.domains());
        if (all.isEmpty()) {
            LOG.info(
                    "{} searched for a person at the desk for {}; nothing was found",
                    asked.user(),
                    asked.use().word());
            return new Found(List.of(), false);
        }
        List<Row> shown = all.subList(0, Math.min(MOST, all.size()));
        for (Row row : shown) {
            log.consulted(
                    row.domain(),
                    row.disclosureId(),
                    asked.use().word(),
                    asked.who(),
                    "search by person: " + asked.reason(),
                    clock.instant());
        }
        return new Found(shown, all.size() > shown.size());
    }
}
