package org.varsel.gateway.review;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.varsel.gateway.Redecision;
import org.varsel.gateway.hold.Answers;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.review.account.DeskUser;
import org.varsel.gateway.review.read.HeldCase;
import org.varsel.gateway.review.read.HeldPages;
import org.varsel.gateway.review.read.Ids;

/**
 * Cases that wait for a named officer. Who answers has seen, in this very session, exactly what would leave; when that
 * changed meanwhile, the answer does not count and the case is shown anew.
 */
@Controller
class HoldDesk {
    private static final String ROLE = "approver";

    private final HeldPages pages;
    private final Answers answers;
    private final Redecision redecision;
    private final PartyRegistry parties;

    HoldDesk(HeldPages pages, Answers answers, Redecision redecision, PartyRegistry parties) {
        this.pages = pages;
        this.answers = answers;
        this.redecision = redecision;
        this.parties = parties;
    }

    @GetMapping("/holds")
    String list(@ModelAttribute("me") DeskUser me, Model model) {
        Party party = party(me);
        model.addAttribute("party", party.name());
        model.addAttribute("cases", pages.waitingFor(party.id().toString()));
        return "desk/holds";
    }

    @GetMapping("/holds/{id}")
    String one(@ModelAttribute("me") DeskUser me, @PathVariable String id, Model model, HttpServletResponse response) {
        return closed(model, find(me, id), new Complaints(), response);
    }

    @PostMapping("/holds/{id}/open")
    String open(
            @ModelAttribute("me") DeskUser me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        HeldCase held = find(me, id);
        Complaints wrong = new Complaints();
        String written = Reason.of(reason, wrong);
        if (!held.waiting() || wrong.any()) {
            model.addAttribute("reason", written);
            if (wrong.any()) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
            return closed(model, held, wrong, response);
        }
        return opened(me, held, written, new Complaints(), model, session);
    }

    @PostMapping("/holds/{id}/answer")
    String answer(
            @ModelAttribute("me") DeskUser me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes flash) {
        HeldCase held = find(me, id);
        SeenCase seen = SeenCase.in(session, held.caseId());
        if (!held.waiting() || seen == null) {
            return closed(model, held, new Complaints(), response);
        }
        Complaints wrong = new Complaints();
        if (!decision.equals("agree") && !decision.equals("refuse")) {
            wrong.add("decision", "hold.decision.missing");
        }
        String written = Reason.of(reason, wrong);
        if (wrong.any() || !seen.digest().equals(pages.digest(held))) {
            if (!wrong.any()) {
                wrong.add("decision", "hold.changed");
            }
            model.addAttribute("decision", decision);
            model.addAttribute("reason", written);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return opened(me, held, seen.reason(), wrong, model, session);
        }
        redecision.goOn(
                answers.atDesk(held.caseId(), party(me), decision.equals("agree"), me.displayName(), ROLE, written));
        SeenCase.forget(session, held.caseId());
        flash.addFlashAttribute("answered", decision);
        return "redirect:/holds";
    }

    private String opened(
            DeskUser me, HeldCase held, String reason, Complaints wrong, Model model, HttpSession session) {
        HeldPages.Opened opened = pages.open(held, me.onRecord(), reason);
        SeenCase.keep(session, held.caseId(), new SeenCase(opened.digest(), reason));
        model.addAttribute("held", held);
        model.addAttribute("opened", opened);
        model.addAttribute("wrong", wrong);
        return "desk/hold";
    }

    private static String closed(Model model, HeldCase held, Complaints wrong, HttpServletResponse response) {
        if (!held.waiting()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        model.addAttribute("held", held);
        model.addAttribute("opened", null);
        model.addAttribute("wrong", wrong);
        return "desk/hold";
    }

    private HeldCase find(DeskUser me, @Nullable String id) {
        UUID caseId = id == null ? null : Ids.parse(id).orElse(null);
        if (caseId == null) {
            throw new NotFound();
        }
        return pages.find(caseId, party(me).id().toString()).orElseThrow(NotFound::new);
    }

    private Party party(DeskUser me) {
        return me.party().flatMap(parties::byId).orElseThrow(NotFound::new);
    }
}
