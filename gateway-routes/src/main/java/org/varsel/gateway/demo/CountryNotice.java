package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One notice of one country, in the format that the recipient's own system takes. Where everything hangs on what one officer attests, the
 * sender first asks what would be decided without that, and with the opposite: a case for a person, and a refusal.
 *
 * @param example the notice, in {@code schemas/examples}
 * @param person who it is about, where it is not the person of the example
 * @param hinge the fact that everything hangs on
 */
record CountryNotice(
        String id,
        String title,
        String example,
        Cast from,
        Cast to,
        String role,
        Optional<Person> person,
        Optional<String> hinge)
        implements Scenario {

    private static final String RELEASE = "detention.releasePlanned/";
    private static final String RETURNEE = "returnee.notified/";

    static List<CountryNotice> all() {
        return List.of(
                norwegian(
                        "12-no-eformidling",
                        "Norway: a planned release by eFormidling",
                        Cast.STAVANGER,
                        Person.BY_EFORMIDLING),
                norwegian("13-no-fiks", "Norway: a planned release as a package of KS Fiks", Cast.OSLO, Person.BY_FIKS),
                of(
                        "14-dk-sf2900",
                        "Denmark: a returnee by SF2900",
                        RETURNEE + "dk",
                        Cast.DK_POLICE,
                        Cast.AARHUS,
                        Notices.SOCIAL,
                        "gravestCase"),
                of(
                        "15-de-xoev",
                        "Germany: a returnee as an XÖV-style message over XTA",
                        RETURNEE + "de",
                        Cast.DE_POLICE,
                        Cast.BOCHUM,
                        Notices.PREVENTION,
                        "purposeTestStated"),
                of(
                        "16-nl-fsc",
                        "The Netherlands: a returnee to the mayor over FSC",
                        RETURNEE + "nl",
                        Cast.NL_POLICE,
                        Cast.AMSTERDAM,
                        Notices.MAYOR,
                        "publicOrderTask"),
                of(
                        "17-be-cloudevents",
                        "Belgium: an information card to the mayor",
                        RETURNEE + "be",
                        Cast.BE_POLICE,
                        Cast.MECHELEN,
                        Notices.MAYOR,
                        "prosecutorDoesNotObject"),
                of(
                        "18-fr-cloudevents",
                        "France: a general briefing, about no person",
                        "briefing.general/fr",
                        Cast.FR_PREFECT,
                        Cast.LYON,
                        Notices.MAYOR,
                        "mayorAsked"),
                of(
                        "19-es-cloudevents",
                        "Spain: a planned release",
                        RELEASE + "es",
                        Cast.ES_PRISON,
                        Cast.MADRID,
                        Notices.SOCIAL,
                        "neededBySocialServices"),
                of(
                        "20-se-cloudevents",
                        "Sweden: a planned release, with consent",
                        RELEASE + "se",
                        Cast.SE_PRISON,
                        Cast.STOCKHOLM,
                        Notices.SOCIAL,
                        "consent"),
                of(
                        "21-gb-cloudevents",
                        "United Kingdom: a release without a home to go to",
                        RELEASE + "gb",
                        Cast.GB_PRISON,
                        Cast.MANCHESTER,
                        Notices.HOUSING,
                        "consent"));
    }

    @Override
    public void play(Play play) {
        Draft draft = play.draft(example, from);
        person.ifPresent(draft::about);
        name(play, draft);

        draft.to(to, role);
        hinge.ifPresent(fact -> {
            ask(play, "Asked without sending, before anybody stated " + fact + ":", draft.unstated(fact));
            ask(play, "Asked without sending, with the opposite of " + fact + ":", draft.opposite(fact));
        });
        Told told = play.send(from, draft);

        play.arrival(to, told.disclosure().path("disclosureId").asText());
        play.receipts(from, told.noticeId(), "R1", "R2", "R4", "R6");
    }

    private void ask(Play play, String question, Draft draft) {
        Told told = play.dryRun(from, draft);
        play.narration().say("");
        play.narration().say(question);
        told.decisions().forEach(play.narration()::explanation);
    }

    /** Name and number are canaries: whoever is not the recipient has neither. */
    private void name(Play play, Draft draft) {
        JsonNode content = draft.document().path("content");
        JsonNode fullName = content.path("identity").path("fullName");
        if (fullName.isTextual()) {
            play.canaries()
                    .person(
                            fullName.asText(),
                            content.path("identifier")
                                    .path("identifier")
                                    .path(0)
                                    .path("notation")
                                    .asText(fullName.asText()),
                            to);
        }
    }

    private static CountryNotice of(
            String id, String title, String example, Cast from, Cast to, String role, String hinge) {
        return new CountryNotice(id, title, example, from, to, role, Optional.empty(), Optional.of(hinge));
    }

    private static CountryNotice norwegian(String id, String title, Cast to, Person person) {
        return new CountryNotice(
                id, title, RELEASE + "ok", Cast.PRISON, to, Notices.SOCIAL, Optional.of(person), Optional.empty());
    }
}
