package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.VerifiedReceipt;
import org.varsel.schemas.json.StrictJson;

/**
 * What came of one request, by one door alone: the answer, the receipts in it with their signatures verified and taken off,
 * the log entries, and what each recipient was given.
 */
record Followed(
        Way.Outcome outcome,
        List<JsonNode> receipts,
        List<Entries.Entry> entries,
        List<JsonNode> deliveries,
        List<JsonNode> disclosures) {

    static final List<String> RECIPIENTS = List.of(POLICE, BERGEN, TRONDHEIM);

    static Followed through(Way way, OneGateway gateway, Entries log, Function<Way, Way.Outcome> request) {
        clear(new Way.Rest(gateway));
        log.gained();
        Way.Outcome outcome = request.apply(way);
        List<JsonNode> receipts = StreamSupport.stream(
                        outcome.message().path("receipts").spliterator(), false)
                .map(receipt -> receipt(gateway, receipt.asText()))
                .toList();
        List<Entries.Entry> entries = log.gained();
        List<JsonNode> deliveries = new ArrayList<>();
        List<JsonNode> disclosures = new ArrayList<>();
        if (outcome.taken()) {
            for (String party : RECIPIENTS) {
                for (JsonNode delivery : way.inbox(party, 50).message().path("deliveries")) {
                    deliveries.add(delivery);
                    disclosures.add(opened(gateway, party, delivery));
                }
            }
        }
        return new Followed(outcome, receipts, entries, deliveries, disclosures);
    }

    /** What other tests left in the inboxes. */
    private static void clear(Way way) {
        for (String party : RECIPIENTS) {
            int left;
            do {
                left = way.inbox(party, 50).message().path("deliveries").size();
            } while (left > 0);
        }
    }

    /** Holds this against the other, but for what no two notices share. */
    void isAlike(Followed other) {
        assertThat(outcome.taken()).isEqualTo(other.outcome.taken());
        assertThat(message()).isEqualTo(other.message());
        assertThat(alike(receipts)).isEqualTo(alike(other.receipts));
        assertThat(entries.stream().map(Entries.Entry::alike).toList())
                .isEqualTo(other.entries.stream().map(Entries.Entry::alike).toList());
        assertThat(alike(deliveries)).isEqualTo(alike(other.deliveries));
        assertThat(alike(disclosures)).isEqualTo(alike(other.disclosures));
        assertThat(contents()).isEqualTo(other.contents());
    }

    /** The answer without its receipts, of which there are as many. */
    private JsonNode message() {
        ObjectNode message = outcome.message().deepCopy();
        message.remove("receipts");
        return Told.alike(message);
    }

    private List<JsonNode> contents() {
        return disclosures.stream()
                .map(opened -> opened.at("/disclosure/content"))
                .toList();
    }

    private static List<JsonNode> alike(List<JsonNode> nodes) {
        return nodes.stream().map(Told::alike).toList();
    }

    private static JsonNode receipt(OneGateway gateway, String signed) {
        GatewaySeals seals = gateway.home().gatewaySeals();
        Function<String, Optional<X509Certificate>> signers =
                thumbprint -> seals.byThumbprint(thumbprint).map(SealKey::certificate);
        return VerifiedReceipt.of(signed, signers).document();
    }

    /** The sealed content: the disclosure, and what its openings open, without their salts. */
    private static JsonNode opened(OneGateway gateway, String party, JsonNode delivery) {
        SealKey key = gateway.home().seal(party);
        String jws = new String(
                Jwe.decrypt(delivery.at("/data/jwe").asText(), ContentTypes.DISCLOSURE, key),
                StandardCharsets.US_ASCII);
        GatewaySeals seals = gateway.home().gatewaySeals();
        ObjectNode content = (ObjectNode)
                StrictJson.parse(Jws.verify(jws, ContentTypes.DISCLOSURE, thumbprint -> seals.byThumbprint(thumbprint)
                                .map(SealKey::certificate))
                        .payload());
        var openings = StrictJson.mapper().createArrayNode();
        for (JsonNode opening : content.path("openings")) {
            byte[] slot = Base64.getUrlDecoder().decode(opening.asText());
            ObjectNode value = (ObjectNode) StrictJson.parse(slot).path(1);
            if (value.path("f").asText().equals("header.subjectRef")) {
                value.put("v", "…"); // as in the header of the disclosure
            }
            openings.add(value);
        }
        content.set("openings", openings);
        return content;
    }
}
