package org.varsel.gateway.review.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.varsel.gateway.DisclosureLog;
import org.varsel.gateway.record.Disclosures.StoredDisclosure;
import org.varsel.gateway.record.StoredNotices;

/**
 * The only way to content at the desk. First the look is on record, durable and under a signed checkpoint; then, and only
 * then, the vault is opened. When recording fails, so does the look.
 */
public final class LeftContent {
    private final DisclosurePages pages;
    private final DisclosureLog log;
    private final StoredNotices vault;
    private final Clock clock;

    public LeftContent(DisclosurePages pages, DisclosureLog log, StoredNotices vault, Clock clock) {
        this.pages = pages;
        this.log = log;
        this.vault = vault;
        this.clock = clock;
    }

    /** What left with a disclosure, for one answer. */
    public Optional<OneDisclosure> open(
            UUID disclosureId, Collection<String> domains, Use use, String who, String reason) {
        return pages.stored(disclosureId, domains).flatMap(stored -> {
            log.consulted(stored.domain(), disclosureId, use.word(), who, reason, clock.instant());
            return pages.find(disclosureId, domains).map(page -> page.withFields(opened(stored)));
        });
    }

    private List<FieldLine> opened(StoredDisclosure stored) {
        JsonNode content =
                vault.document(stored.vaultId()).path("left").path("disclosure").path("content");
        return FieldLine.opened(stored.fields(), content);
    }
}
