package org.varsel.gateway.review.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.varsel.gateway.DisclosureLog;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.hold.HoldQueue;
import org.varsel.gateway.minimise.Duties;
import org.varsel.gateway.record.FieldOutcomes;
import org.varsel.gateway.record.Holds;
import org.varsel.gateway.record.LogDomains;
import org.varsel.gateway.record.Tables;
import org.varsel.schemas.json.Jcs;

/** The cases that one party is asked about. To other parties they do not exist. */
public final class HeldPages {
    private static final int MOST = 200;

    private final Tables reader;
    private final DisclosurePages pages;
    private final LogDomains domains;
    private final HoldQueue queue;
    private final DisclosureLog log;
    private final Clock clock;

    public HeldPages(
            Tables reader, DisclosurePages pages, LogDomains domains, HoldQueue queue, DisclosureLog log, Clock clock) {
        this.reader = reader;
        this.pages = pages;
        this.domains = domains;
        this.queue = queue;
        this.log = log;
        this.clock = clock;
    }

    /** Exactly what would leave; {@code digest} changes when anything of it does. */
    public record Opened(HeldCase held, List<FieldLine> fields, List<DutyLine> duties, String digest) {}

    public List<HeldCase> waitingFor(String party) {
        return reader.holds().waitingFor(party).stream()
                .limit(MOST)
                .flatMap(hold -> held(hold, party).stream())
                .toList();
    }

    /** The case, when this party was asked about it, settled or not. */
    public Optional<HeldCase> find(UUID caseId, String party) {
        return reader.holds().byId(caseId).flatMap(hold -> held(hold, party));
    }

    /** What would leave if everybody who is asked agreed: on record before it is shown. */
    public Opened open(HeldCase held, String who, String reason) {
        log.consulted(
                held.row().domain(),
                held.row().disclosureId(),
                Use.SELF_MONITORING.word(),
                who,
                "decision on a held case: " + reason,
                clock.instant());
        return view(held);
    }

    /** What would leave now, as a digest alone. */
    public String digest(HeldCase held) {
        return view(held).digest();
    }

    private Opened view(HeldCase held) {
        HoldQueue.View view = queue.view(held.caseId());
        var decision = view.ruling().decision();
        String fields = Jcs.text(FieldOutcomes.of(decision));
        String duties = Jcs.text(Duties.json(Duties.of(decision)));
        return new Opened(
                held,
                FieldLine.opened(fields, view.wouldLeave()),
                DutyLine.of(duties),
                sha256(Jcs.text(view.wouldLeave()) + fields + duties));
    }

    private Optional<HeldCase> held(Holds.HoldCase hold, String party) {
        List<Holds.Question> asked = reader.holds().questions(hold.caseId()).stream()
                .filter(question -> question.asked().equals(party))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        boolean waiting = hold.state() == Holds.CaseState.WAITING
                && asked.stream().anyMatch(question -> question.answer() == null);
        return pages.row(hold.disclosureId(), allDomains())
                .map(row -> new HeldCase(
                        hold.caseId(),
                        row,
                        asked.stream().map(Holds.Question::fact).toList(),
                        hold.openedAt(),
                        hold.until(),
                        waiting));
    }

    /** An approver's cases are found by the party that was asked, in whichever log they are. */
    private Collection<String> allDomains() {
        return Set.copyOf(domains.byName().keySet());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "this Java has no SHA-256", e);
        }
    }
}
