package org.varsel.gateway.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.record.State;
import org.varsel.gateway.review.account.DeskUser;
import org.varsel.gateway.review.read.Cursor;
import org.varsel.gateway.review.read.DisclosureList;
import org.varsel.gateway.review.read.DisclosurePages;
import org.varsel.gateway.review.read.Filter;
import org.varsel.gateway.review.read.Ids;
import org.varsel.gateway.review.read.LeftContent;
import org.varsel.gateway.review.read.OneDisclosure;
import org.varsel.gateway.review.read.Use;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** What was decided: the list, one disclosure field by field, and its content for who states a lawful use. */
@Controller
class DisclosureDesk {
    private final DisclosureList list;
    private final DisclosurePages pages;
    private final LeftContent content;
    private final PartyRegistry parties;
    private final Scope scope;

    DisclosureDesk(
            DisclosureList list, DisclosurePages pages, LeftContent content, PartyRegistry parties, Scope scope) {
        this.list = list;
        this.pages = pages;
        this.content = content;
        this.parties = parties;
        this.scope = scope;
    }

    @GetMapping("/disclosures")
    String list(@ModelAttribute("me") DeskUser me, @RequestParam Map<String, String> parameters, Model model) {
        FilterForm form = new FilterForm(parameters);
        Filter filter = form.filter();
        Optional<Cursor> after = Optional.ofNullable(parameters.get("after")).flatMap(Cursor::parse);
        DisclosureList.Page page = form.wrong().any()
                ? new DisclosureList.Page(List.of(), null)
                : list.page(filter, scope.of(me), after.orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("wrong", form.wrong());
        model.addAttribute("rows", page.rows());
        model.addAttribute("older", page.more() == null ? "" : form.address(page.more()));
        model.addAttribute("first", after.isPresent() ? form.address(null) : "");
        model.addAttribute("states", State.values());
        model.addAttribute("outcomes", List.of("permitted", "referred", "denied"));
        model.addAttribute(
                "types",
                MessageTypes.standard().all().stream()
                        .map(MessageType::id)
                        .sorted()
                        .toList());
        model.addAttribute("parties", parties.all());
        return "desk/disclosures";
    }

    @GetMapping("/disclosures/{id}")
    String one(@ModelAttribute("me") DeskUser me, @PathVariable String id, Model model) {
        return closed(model, find(me, id), new Complaints());
    }

    /** Opens the content for this one answer. Nothing of it is kept for a next one. */
    @PostMapping("/disclosures/{id}/content")
    String open(
            @ModelAttribute("me") DeskUser me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        OneDisclosure closed = find(me, id);
        Complaints wrong = new Complaints();
        Optional<Use> lawful = Use.ofWord(use);
        if (lawful.isEmpty()) {
            wrong.add("use", "use.missing");
        }
        String written = Reason.of(reason, wrong);
        if (lawful.isEmpty() || wrong.any()) {
            model.addAttribute("use", use);
            model.addAttribute("reason", written);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return closed(model, closed, wrong);
        }
        OneDisclosure opened = content.open(
                        closed.row().disclosureId(), scope.of(me), lawful.get(), me.onRecord(), written)
                .orElseThrow(NotFound::new);
        model.addAttribute("one", opened);
        model.addAttribute("opened", true);
        model.addAttribute("use", lawful.get().word());
        return "desk/disclosure";
    }

    private static String closed(Model model, OneDisclosure one, Complaints wrong) {
        model.addAttribute("one", one);
        model.addAttribute("opened", false);
        model.addAttribute("wrong", wrong);
        model.addAttribute("uses", uses());
        return "desk/disclosure";
    }

    static List<String> uses() {
        return Arrays.stream(Use.values()).map(Use::word).toList();
    }

    private OneDisclosure find(DeskUser me, @Nullable String id) {
        UUID disclosureId = Optional.ofNullable(id).flatMap(Ids::parse).orElseThrow(NotFound::new);
        return pages.find(disclosureId, scope.of(me)).orElseThrow(NotFound::new);
    }
}
