package org.varsel.gateway.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.varsel.gateway.CorrelationId;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.authenticate.Filing;
import org.varsel.gateway.authenticate.Filings;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.review.account.DeskUser;
import org.varsel.gateway.review.concern.Concern;
import org.varsel.gateway.review.concern.Fields;
import org.varsel.gateway.review.concern.Reachable;
import org.varsel.gateway.review.concern.Typed;
import org.varsel.gateway.review.read.FiledNotice;
import org.varsel.gateway.review.read.FiledNotices;
import org.varsel.gateway.review.read.Ids;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.policies.FactType;
import org.varsel.schemas.check.Violation;
import org.varsel.schemas.constraint.Severity;
import org.varsel.schemas.json.Jcs;

/**
 * The form for frontline staff without a system. What is typed travels in the body of one request; it is filed or goes back into the page,
 * and stays nowhere else. What is filed walks the same rooms as every submission.
 */
@Controller
class ConcernDesk {
    /** Long enough to write in: what a session ends with is lost. */
    private static final Duration WRITING = Duration.ofHours(2);

    private static final String KEEP = "keep";

    private final Reachable reachable;
    private final Filings filings;
    private final FiledNotices filed;
    private final PartyRegistry parties;
    private final Clock clock;

    ConcernDesk(Reachable reachable, Filings filings, FiledNotices filed, PartyRegistry parties, Clock clock) {
        this.reachable = reachable;
        this.filings = filings;
        this.filed = filed;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping("/concern")
    String form(@ModelAttribute("me") DeskUser me, Model model, HttpSession session) {
        Party party = party(me);
        Map<String, String> filled = new HashMap<>(Map.of(
                "noticeId", UUID.randomUUID().toString(), "reporterName", me.displayName(), "protectReporter", "no"));
        party.municipality().ifPresent(code -> filled.put("municipality", code));
        session.setMaxInactiveInterval(Math.toIntExact(WRITING.toSeconds()));
        return page(model, party, Typed.fresh(filled), new Complaints());
    }

    @PostMapping("/concern")
    String file(
            @ModelAttribute("me") DeskUser me,
            HttpServletRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Party party = party(me);
        Typed typed = Typed.of(request.getParameterMap());
        model.addAttribute("here", null); // a change of language would lose what is typed
        if (typed.text("do").equals(KEEP)) {
            model.addAttribute("kept", true);
            return page(model, party, typed, new Complaints());
        }
        UUID noticeId = Ids.parse(typed.text("noticeId")).orElseGet(UUID::randomUUID);
        HttpSession session = request.getSession();
        if (FiledHere.has(session, noticeId)) {
            return "redirect:/concern/" + noticeId;
        }
        Complaints wrong = ConcernForm.check(typed, reachable.from(party), reachable.purposes(party));
        Instant now = clock.instant();
        ObjectNode document = new Concern(typed, party, me.displayName(), now)
                .document(
                        noticeId,
                        locale.getLanguage(),
                        reachable.asked(party).stream().map(FactType::name).toList());
        if (!wrong.any()) {
            violations(document, wrong);
        }
        if (!wrong.any()) {
            file(
                    new Filing(party, me.getName(), me.displayName(), Jcs.canonical(document), now, correlationId()),
                    wrong);
        }
        if (wrong.any()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(model, party, typed, wrong);
        }
        FiledHere.keep(session, noticeId);
        return "redirect:/concern/" + noticeId;
    }

    @GetMapping("/concern/{id}")
    String filed(@ModelAttribute("me") DeskUser me, @PathVariable String id, Model model, HttpSession session) {
        model.addAttribute("filed", find(me, id, session));
        return "desk/concern-filed";
    }

    @GetMapping("/concern/{id}/receipts/{receipt}")
    ResponseEntity<byte[]> receipt(
            @ModelAttribute("me") DeskUser me,
            @PathVariable String id,
            @PathVariable String receipt,
            HttpSession session) {
        FiledNotice.Signed signed = find(me, id, session).receipts().stream()
                .filter(one -> one.receiptId().toString().equals(receipt))
                .findFirst()
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "jose"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt-" + signed.kind() + "-" + signed.receiptId() + ".jws")
                                .build()
                                .toString())
                .body(signed.signed().getBytes(StandardCharsets.US_ASCII));
    }

    private static void violations(ObjectNode document, Complaints wrong) {
        for (Violation violation : CanonicalCheck.violations(Profile.SUBMISSION, document)) {
            if (violation.severity() == Severity.ERROR) {
                complain(wrong, violation.path());
            }
        }
    }

    private static void complain(Complaints wrong, String pointer) {
        String field = Fields.of(pointer);
        wrong.add(field, "concern.wrong." + field.replaceAll("[0-9]+$", ""));
    }

    /** A refusal of the walk, which is on record, goes back to the fields that it names. */
    private void file(Filing filing, Complaints wrong) {
        try {
            filings.file(filing);
        } catch (Rejected e) {
            e.findings().forEach(finding -> complain(wrong, finding.pointer()));
            if (!wrong.any()) {
                complain(wrong, e.pointer().orElse(""));
            }
        }
    }

    private String page(Model model, Party party, Typed typed, Complaints wrong) {
        model.addAttribute("party", party);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("recipients", reachable.from(party));
        model.addAttribute("purposes", reachable.purposes(party));
        model.addAttribute(
                "facts",
                reachable.asked(party).stream()
                        .filter(fact -> !fact.name().equals("necessityStated"))
                        .toList());
        for (String list : List.of(
                "concern-indicator", "child-role", "reporter-role", "requested-action", "not-informed-reason")) {
            model.addAttribute(list.replace("-", ""), ConcernForm.codes(list));
        }
        model.addAttribute("rows", Concern.CHILDREN);
        return "desk/concern";
    }

    private FiledNotice find(DeskUser me, String id, HttpSession session) {
        UUID noticeId =
                Ids.parse(id).filter(known -> FiledHere.has(session, known)).orElseThrow(NotFound::new);
        return filed.find(party(me).id(), noticeId).orElseThrow(NotFound::new);
    }

    private Party party(DeskUser me) {
        return me.party().flatMap(parties::byId).orElseThrow(NotFound::new);
    }

    private static String correlationId() {
        return CorrelationId.current();
    }
}
