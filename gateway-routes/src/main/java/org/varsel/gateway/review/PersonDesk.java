package org.varsel.gateway.review;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.varsel.gateway.review.account.DeskUser;
import org.varsel.gateway.review.read.PersonSearch;
import org.varsel.gateway.review.read.Use;
import org.varsel.schemas.code.CodeLists;

/** From a person to disclosures. What is typed here travels in the body of one request and stays nowhere. */
@Controller
class PersonDesk {
    private final PersonSearch search;
    private final Scope scope;

    PersonDesk(PersonSearch search, Scope scope) {
        this.search = search;
        this.scope = scope;
    }

    @GetMapping("/person")
    String form(Model model) {
        return form(model, PersonForm.EMPTY, new Complaints());
    }

    @PostMapping("/person")
    String find(
            @ModelAttribute("me") DeskUser me,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String dateOfBirth,
            @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        PersonForm typed = new PersonForm(by, type, number, fullName, dateOfBirth, use, reason);
        Complaints wrong = typed.check();
        if (wrong.any()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(model, typed, wrong);
        }
        Use lawful = typed.lawfulUse().orElseThrow(NotFound::new);
        PersonSearch.Asked asked = new PersonSearch.Asked(
                scope.of(me), lawful, me.getName(), me.onRecord(), Reason.of(reason, new Complaints()));
        PersonSearch.Found found = typed.byName()
                ? search.byName(fullName.strip(), dateOfBirth.strip(), asked)
                : search.byNumber(type, number.strip(), asked);
        model.addAttribute("rows", found.rows());
        model.addAttribute("more", found.more());
        return "desk/person-found";
    }

    private static String form(Model model, PersonForm typed, Complaints wrong) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("uses", DisclosureDesk.uses());
        model.addAttribute(
                "types",
                CodeLists.standard().list("identifier-type").codes().stream()
                        .map(code -> code.code())
                        .toList());
        return "desk/person";
    }
}
