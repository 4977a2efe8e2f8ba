package org.varsel.gateway.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.varsel.gateway.review.account.DeskUser;
import org.varsel.gateway.review.read.DisclosureList;
import org.varsel.gateway.review.read.Filter;
import org.varsel.gateway.review.read.LogPages;
import org.varsel.gateway.review.read.Numbers;

/** The first page: what waits for this person; and the numbers of who keeps the machine running. */
@Controller
class HomePages {
    private static final int NEWEST = 5;

    private final DisclosureList list;
    private final LogPages logs;
    private final Numbers numbers;
    private final Scope scope;

    HomePages(DisclosureList list, LogPages logs, Numbers numbers, Scope scope) {
        this.list = list;
        this.logs = logs;
        this.numbers = numbers;
        this.scope = scope;
    }

    @GetMapping("/")
    String home(@ModelAttribute("me") DeskUser me, @RequestParam(required = false) @Nullable String said, Model model) {
        model.addAttribute("passwordChanged", "password".equals(said));
        if (me.approves()) {
            model.addAttribute(
                    "waiting",
                    me.party().map(party -> numbers.heldFor(party.toString())).orElse(0L));
        }
        if (me.reads()) {
            Set<String> domains = scope.of(me);
            model.addAttribute(
                    "newest",
                    list.page(Filter.NONE, domains, null).rows().stream()
                            .limit(NEWEST)
                            .toList());
            model.addAttribute("heads", logs.heads(domains));
        }
        return "desk/home";
    }

    @GetMapping("/status")
    String status(Model model) {
        model.addAttribute("backlog", numbers.backlog());
        model.addAttribute("held", numbers.held());
        model.addAttribute("states", numbers.byState());
        model.addAttribute("logs", numbers.logSizes());
        return "desk/status";
    }
}
