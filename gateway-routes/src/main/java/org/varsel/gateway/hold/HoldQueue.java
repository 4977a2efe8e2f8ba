package org.varsel.gateway.hold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.varsel.gateway.DisclosureLog;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.authenticate.PartyRequest;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.minimise.Minimiser;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.receive.JsonAnswer;
import org.varsel.gateway.record.FieldOutcomes;
import org.varsel.gateway.record.Holds;
import org.varsel.gateway.record.Submissions;
import org.varsel.gateway.record.Tables;
import org.varsel.schemas.json.StrictJson;

/** The cases that wait for a party: the list without content, and one case with exactly what would leave. */
public final class HoldQueue {
    private final HeldCases cases;
    private final Tables reader;
    private final Minimiser minimiser;
    private final DisclosureLog log;
    private final Clock clock;

    public HoldQueue(HeldCases cases, Tables reader, Minimiser minimiser, DisclosureLog log, Clock clock) {
        this.cases = cases;
        this.reader = reader;
        this.minimiser = minimiser;
        this.log = log;
        this.clock = clock;
    }

    public Answer list(PartyRequest request) {
        Objects.requireNonNull(request, "no request");
        ObjectNode body = StrictJson.mapper().createObjectNode();
        ArrayNode array = body.putArray("holds");
        waitingFor(request.party()).forEach(held -> array.add(summary(held, request.party())));
        return JsonAnswer.ok(body);
    }

    /** A look at content: on record before it is shown. */
    public Answer show(PartyRequest request) {
        Objects.requireNonNull(request, "no request");
        HeldCases.HeldCase held = waitingFor(request.party()).stream()
                .filter(h -> h.hold().caseId().toString().equals(request.id()))
                .findFirst()
                .orElseThrow(() -> new Rejected(ErrorCode.HOLD_CASE_UNKNOWN, "there is no such case for this party")
                        .of(request.party(), null));
        log.consulted(
                held.disclosure().domain(),
                held.disclosure().disclosureId(),
                "self-monitoring",
                request.party().id().toString(),
                "decision on a held case",
                clock.instant());
        ObjectNode body = summary(held, request.party());
        View view = view(held);
        body.set("wouldLeave", view.wouldLeave());
        body.set("fields", FieldOutcomes.of(view.ruling().decision()));
        return JsonAnswer.ok(body);
    }

    /** A case and what would leave if everybody who is asked agreed. */
    public record View(UUID caseId, Ruling ruling, ObjectNode wouldLeave) {}

    /** For the desk's hold page; the caller records the look. */
    public View view(UUID caseId) {
        return view(cases.find(caseId)
                .orElseThrow(() -> new Rejected(ErrorCode.HOLD_CASE_UNKNOWN, "there is no such case")));
    }

    private View view(HeldCases.HeldCase held) {
        Ruling ruling = cases.asItStands(held);
        return new View(held.hold().caseId(), ruling, minimiser.preview(ruling));
    }

    private List<HeldCases.HeldCase> waitingFor(Party party) {
        return reader.holds().waitingFor(party.id().toString()).stream()
                .map(cases::of)
                .toList();
    }

    private ObjectNode summary(HeldCases.HeldCase held, Party party) {
        ObjectNode item = StrictJson.mapper().createObjectNode();
        item.put("caseId", held.hold().caseId().toString());
        item.put(
                "noticeId",
                reader.submissions()
                        .byId(held.disclosure().submissionId())
                        .map(Submissions.StoredSubmission::noticeId)
                        .map(UUID::toString)
                        .orElse(""));
        item.put("threadId", held.disclosure().threadId().toString());
        item.put("type", held.disclosure().type());
        reader.submissions()
                .byId(held.disclosure().submissionId())
                .ifPresent(s -> org(item, "sender", PartyId.parse(s.sender())));
        org(item, "recipient", PartyId.parse(held.disclosure().recipient()));
        item.withObject("/recipient").put("role", held.disclosure().recipientRole());
        ArrayNode facts = item.putArray("askedFacts");
        reader.holds().questions(held.hold().caseId()).stream()
                .filter(q -> q.asked().equals(party.id().toString()) && q.answer() == null)
                .map(Holds.Question::fact)
                .forEach(facts::add);
        org(item, "waitingFor", party.id());
        item.put("until", held.hold().until().toString());
        return item;
    }

    private static void org(ObjectNode item, String name, PartyId id) {
        item.putObject(name).put("scheme", id.scheme()).put("value", id.value());
    }
}
