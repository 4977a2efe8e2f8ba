package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.JsonNode;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;

/** The parties that the good examples of other countries name: who sends, and who is told. */
final class Abroad {
    private static final String HOME = "NO";

    private Abroad() {}

    static void register(TestHome home) {
        SoapExamples.submissions()
                .filter(name -> !name.contains("/bad-"))
                .map(Sending::example)
                .filter(document -> !jurisdiction(document).equals(HOME))
                .forEach(document -> register(home, document));
    }

    private static void register(TestHome home, JsonNode document) {
        JsonNode sender = document.at("/header/sender");
        home.abroad(jurisdiction(document), scheme(sender), number(sender), role(document), null);
        for (JsonNode recipient : document.at("/header/permittedRecipient")) {
            home.abroad(
                    jurisdiction(document),
                    scheme(recipient),
                    number(recipient),
                    recipient.path("role").asText(),
                    document.at("/content/residence/municipality/code").asText("of no person"));
        }
    }

    /** Prisons tell of those they hold; of others the police tell, in France the prefect. */
    private static String role(JsonNode document) {
        if (document.at("/header/type").asText().startsWith("detention.")) {
            return "prison";
        }
        return jurisdiction(document).equals("FR") ? "prefect" : "police";
    }

    private static String jurisdiction(JsonNode document) {
        return document.at("/legal/jurisdiction").asText();
    }

    private static String scheme(JsonNode org) {
        return org.path("scheme").asText();
    }

    private static String number(JsonNode org) {
        return org.path("value").asText();
    }
}
