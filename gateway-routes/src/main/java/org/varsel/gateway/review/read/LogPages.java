package org.varsel.gateway.review.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.varsel.gateway.record.Disclosures.StoredDisclosure;
import org.varsel.gateway.record.LogDomain;
import org.varsel.gateway.record.LogDomains;
import org.varsel.gateway.record.LogRows;
import org.varsel.gateway.record.Tables;

/** The logs themselves: their heads, their newest entries, and all entries about one disclosure. */
public final class LogPages {
    public static final int PAGE = 50;

    private final Tables reader;
    private final LogDomains domains;

    public LogPages(Tables reader, LogDomains domains) {
        this.reader = reader;
        this.domains = domains;
    }

    /** One log with its signed head and the line with which anybody can check its signatures. */
    public record Head(
            String name, String origin, String authority, long size, String checkpoint, String verifierKey) {}

    public List<Head> heads(Collection<String> names) {
        return domains.byName().values().stream()
                .filter(domain -> names.contains(domain.name()))
                .sorted(Comparator.comparing(LogDomain::name))
                .map(this::head)
                .toList();
    }

    public Optional<Head> head(String name) {
        return Optional.ofNullable(domains.byName().get(name)).map(this::head);
    }

    private Head head(LogDomain domain) {
        Optional<LogRows.Head> head = reader.log().head(domain.name());
        return new Head(
                domain.name(),
                domain.origin(),
                domain.authority(),
                head.map(LogRows.Head::size).orElse(0L),
                head.map(LogRows.Head::checkpoint).orElse(""),
                domain.verifier().line());
    }

    /** Entries before {@code before}, newest first. */
    public List<EntryLine> entries(String domain, long before) {
        return reader.log().entries(domain, Math.max(0, before - PAGE), before).stream()
                .map(EntryLine::of)
                .sorted(Comparator.comparingLong(EntryLine::index).reversed())
                .toList();
    }

    /** Every entry about a disclosure, in the order of time. */
    public List<EntryLine> about(StoredDisclosure disclosure) {
        String id = disclosure.disclosureId().toString();
        UUID submission = disclosure.submissionId();
        return Stream.of(
                        reader.log().about(id).stream(),
                        reader.log().about(submission.toString()).stream(),
                        reader.log().entry(disclosure.domain(), disclosure.logIndex()).stream())
                .flatMap(rows -> rows)
                .map(EntryLine::of)
                .filter(line -> line.domain().equals(disclosure.domain()))
                .filter(line -> line.id().equals(id) || id.equals(line.ref()))
                .distinct()
                .sorted(Comparator.comparingLong(EntryLine::index))
                .toList();
    }
}
