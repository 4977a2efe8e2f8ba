package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The notices that the scenarios begin with: the project's examples about people of this demo, with a canary in what must not
 * leave. Expectations name the examples' values, so a change there needs a look here.
 */
final class Notices {
    static final String PREVENTION = "municipality.prevention_officer";
    static final String SOCIAL = "municipality.social_services";
    static final String MAYOR = "municipality.mayor";
    static final String HOUSING = "municipality.housing";

    private Notices() {}

    /** The security service about somebody who came back. */
    static Draft returnee(Play play, String scenario, Person person) {
        Draft draft = play.draft("returnee.notified/ok", Cast.PST).about(person);
        return planted(draft, play, scenario)
                .set("safetyAdvice", "text", play.canaries().plant(scenario, "safetyAdvice.text"))
                .set("requestedAction", "text", play.canaries().plant(scenario, "requestedAction.text"));
    }

    /** The same with everything that a service knows and nobody else may read. */
    static Draft intelligence(Play play, String scenario, Person person) {
        Canaries canaries = play.canaries();
        Draft draft =
                play.draft("returnee.notified/intelligence-detail", Cast.PST).about(person);
        ArrayNode affiliations = draft.document().arrayNode().add(canaries.plant(scenario, "ideology.affiliation"));
        return planted(draft, play, scenario)
                .set("image", "description", canaries.plant(scenario, "image.description"))
                .set("ideology", "narrative", canaries.plant(scenario, "ideology.narrative"))
                .set("ideology", "affiliation", affiliations)
                .set("sourceDetail", "sourceRef", canaries.plant(scenario, "sourceDetail.sourceRef"))
                .set("sourceDetail", "caveat", canaries.plant(scenario, "sourceDetail.caveat"));
    }

    private static Draft planted(Draft draft, Play play, String scenario) {
        ObjectNode address =
                DemoJson.object().put("street", play.canaries().plant(scenario, "residence.currentAddress"));
        return draft.set("residence", "currentAddress", address)
                .set(
                        "threatAssessment",
                        "summary",
                        play.canaries().plant(scenario, "threatAssessment.summary", Cast.POLICE));
    }

    /** The police district about a child that came back: its own notice, so that only the age stands in the way. */
    static Draft child(Play play, String scenario, Person person) {
        Draft draft = play.draft("returnee.notified/child", Cast.POLICE).about(person);
        ArrayNode children = draft.document().arrayNode();
        ObjectNode child = children.addObject();
        child.putObject("identity").put("fullName", person.fullName()).put("dateOfBirth", person.dateOfBirth());
        child.put("role", "travelled-along");
        child.put("guardian", play.canaries().plant(scenario, "children.child"));
        return draft.set("children", "child", children).to(Cast.BERGEN, PREVENTION);
    }

    /** A planned release, with or without the consent of the prisoner. */
    static Draft release(Play play, String scenario, Person person, boolean consent) {
        Canaries canaries = play.canaries();
        Draft draft = play.draft("detention.releasePlanned/" + (consent ? "ok" : "no-consent"), Cast.PRISON)
                .about(person)
                .set("health", "note", canaries.plant(scenario, "health.note"));
        ArrayNode offences = draft.document().arrayNode();
        offences.addObject().put("text", canaries.plant(scenario, "criminalRecord.offence"));
        ObjectNode address = DemoJson.object().put("street", canaries.plant(scenario, "residence.intendedAddress"));
        return draft.set("criminalRecord", "offence", offences)
                .set("residence", "intendedAddress", address)
                .to(Cast.BERGEN, SOCIAL);
    }

    /**
     * What the police district adds to what it received, and answers for: where the person lives and how to get in touch,
     * why it is necessary and proportionate, who says so.
     */
    static ObjectNode additions(Play play, String example) {
        Draft draft = play.draft(example, Cast.POLICE).to(Cast.BERGEN, PREVENTION);
        ObjectNode document = draft.document();
        ObjectNode additions = DemoJson.object();
        additions.withObject("/header").set("permittedRecipient", document.at("/header/permittedRecipient"));
        ObjectNode legal = additions.putObject("legal");
        for (String member : List.of(
                "purpose",
                "necessityStatement",
                "proportionalityStatement",
                "personInformed",
                "furtherUse",
                "responsibleOfficer",
                "attestations")) {
            legal.set(member, document.path("legal").path(member));
        }
        ObjectNode content = additions.putObject("content");
        for (String category : List.of("residence", "contact")) {
            content.set(category, document.path("content").path(category));
        }
        return additions;
    }
}
