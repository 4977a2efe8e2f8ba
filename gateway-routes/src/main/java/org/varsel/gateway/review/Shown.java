package org.varsel.gateway.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.policies.FactType;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.label.Labels;

/** How codes, times and parties are written for people, in the language of the request. */
final class Shown {
    private final PartyRegistry parties;
    private final ZoneId zone;

    Shown(PartyRegistry parties, ZoneId zone) {
        this.parties = parties;
        this.zone = zone;
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale())
                .withZone(zone)
                .format(at);
    }

    /** The party's name; its identifier when it is registered no more. */
    public String party(String id) {
        if (id.isEmpty()) {
            return "";
        }
        try {
            return parties.byId(PartyId.parse(id)).map(Party::name).orElse(id);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    /** What people call a code of that list; the code itself when the list does not have it. */
    public String code(String list, String code) {
        return CodeLists.standard()
                .list(list)
                .find(code)
                .map(found -> found.label(locale().getLanguage()))
                .orElse(code);
    }

    /** What people call the category of a field. */
    public String category(String path) {
        return Labels.standard().category(categoryOf(path), locale().getLanguage());
    }

    /** The name of the category of a field, which is also that of its colour. */
    public String categoryOf(String path) {
        return FieldPath.parse(path).category();
    }

    /** What people call a member, such as {@code identity.fullName}. */
    public String label(String path) {
        return Labels.standard().field(path, locale().getLanguage());
    }

    public String yesOrNo(String said) {
        return Labels.standard().yesOrNo(said.equals("yes"), locale().getLanguage());
    }

    /** What a pack's fact means: in the language of the request, else as the pack has it in English. */
    public String fact(FactType fact) {
        return fact.labels().getOrDefault(locale().getLanguage(), fact.labels().getOrDefault("en", fact.name()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
