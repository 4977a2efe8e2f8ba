package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The two notices that the scenarios begin with, made of the examples, with canaries in everything that must not leave. */
final class Notices {
    static final String PREVENTION = "municipality.prevention_officer";
    static final String SOCIAL = "municipality.social_services";

    private Notices() {}

    /** A returnee, as a security service or a police district would write it: with far more than anybody may read. */
    static Draft returnee(Play play, String scenario, Cast sender, Person person) {
        Canaries canaries = play.canaries();
        Draft draft = play.example("returnee.notified", sender).about(person);
        draft.set("threatAssessment", "summary", canaries.plant(scenario, "threatAssessment.summary", Cast.POLICE));
        draft.set("safetyAdvice", "text", canaries.plant(scenario, "safetyAdvice.text"));
        draft.set("ideology", "narrative", canaries.plant(scenario, "ideology.narrative"));
        draft.set("sourceDetail", "sourceRef", canaries.plant(scenario, "sourceDetail.sourceRef"));
        draft.set("sourceDetail", "caveat", canaries.plant(scenario, "sourceDetail.caveat"));
        draft.set("criminalRecord", "offence", offence(canaries.plant(scenario, "criminalRecord.offence")));
        ArrayNode relations = draft.document().arrayNode();
        relations.addObject().put("kind", "sibling").put("fullName", canaries.plant(scenario, "family.relation"));
        draft.set("family", "relation", relations);
        return draft;
    }

    /** A planned release, as a prison would write it. */
    static Draft release(Play play, String scenario, Person person, boolean consent) {
        Canaries canaries = play.canaries();
        Draft draft = play.example("detention.releasePlanned", Cast.PRISON).about(person);
        draft.set("releasePlan", "personConsent", draft.document().booleanNode(consent));
        draft.set("health", "note", canaries.plant(scenario, "health.note"));
        draft.set("criminalRecord", "offence", offence(canaries.plant(scenario, "criminalRecord.offence")));
        draft.set("safetyAdvice", "text", canaries.plant(scenario, "safetyAdvice.text"));
        draft.attest("freeTextReviewed", true, play.now());
        return draft;
    }

    /** What the police district adds to what it received, and answers for. */
    static ObjectNode additions(Play play, String municipality, String municipalityName) {
        ObjectNode additions = DemoJson.object();
        additions
                .withObject("/header")
                .putArray("permittedRecipient")
                .add(Draft.org(Cast.BERGEN).put("role", PREVENTION));
        additions.set("legal", reasons(play));
        additions
                .putObject("content")
                .putObject("residence")
                .putObject("municipality")
                .put("country", "NO")
                .put("code", municipality)
                .put("name", municipalityName);
        return additions;
    }

    /** For a notice that the police district originates itself. */
    static Draft policeReasons(Draft draft, Play play) {
        reasons(play).properties().forEach(each -> draft.legal(each.getKey(), each.getValue()));
        return draft;
    }

    private static ObjectNode reasons(Play play) {
        ObjectNode legal = DemoJson.object();
        legal.put("purpose", "prevent-crime");
        legal.put(
                "necessityStatement",
                "The municipality can offer housing and follow-up that lowers the risk of new crime.");
        legal.put(
                "proportionalityStatement",
                "The receiving unit keeps secrecy, will use it for follow-up only, and the information is verified.");
        legal.putObject("personInformed").put("informed", true);
        ObjectNode officer = legal.putObject("responsibleOfficer");
        officer.put("name", "Petter Politikontakt (demo)")
                .put("role", "police contact")
                .put("unit", "Prevention");
        legal.putArray("attestations").add(Draft.attestation("freeTextReviewed", true, play.now()));
        return legal;
    }

    private static ArrayNode offence(String text) {
        ArrayNode offences = DemoJson.object().arrayNode();
        offences.addObject().put("text", text);
        return offences;
    }
}
