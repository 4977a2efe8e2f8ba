package org.varsel.gateway.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.varsel.gateway.review.account.DeskUser;
import org.varsel.gateway.review.read.EntryLine;
import org.varsel.gateway.review.read.LogPages;

/** The logs: what is signed, and how anybody can check it without us. */
@Controller
class LogDesk {
    private final LogPages logs;
    private final Scope scope;

    LogDesk(LogPages logs, Scope scope) {
        this.logs = logs;
        this.scope = scope;
    }

    @GetMapping("/log")
    String all(@ModelAttribute("me") DeskUser me, Model model) {
        model.addAttribute("heads", logs.heads(scope.of(me)));
        return "desk/logs";
    }

    @GetMapping("/log/{domain}")
    String one(
            @ModelAttribute("me") DeskUser me,
            @PathVariable String domain,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        if (!scope.of(me).contains(domain)) {
            throw new NotFound();
        }
        LogPages.Head head = logs.head(domain).orElseThrow(NotFound::new);
        long end = before != null && before.matches("[0-9]{1,15}")
                ? Math.min(Long.parseLong(before), head.size())
                : head.size();
        List<EntryLine> entries = logs.entries(domain, end);
        model.addAttribute("head", head);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "older",
                entries.isEmpty() || entries.get(entries.size() - 1).index() == 0
                        ? ""
                        : "/log/" + domain + "?before="
                                + entries.get(entries.size() - 1).index());
        model.addAttribute("first", end == head.size() ? "" : "/log/" + domain);
        return "desk/log";
    }
}
