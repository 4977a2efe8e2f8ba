package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.SoapSending;
import org.varsel.gateway.server.Door;
import org.varsel.schemas.json.StrictJson;

/** One of the two doors, asked and answering in the same words, so that its answers can be held against the other's. */
interface Way {

    /**
     * What a door answered.
     *
     * @param status HTTP status of that door
     * @param message the answer, or the problem, as JSON with the member names of the REST door
     */
    record Outcome(int status, JsonNode message) {

        boolean taken() {
            return status < 300;
        }

        String code() {
            return message.path("code").asText();
        }
    }

    Outcome submit(String party, ObjectNode submission, boolean dryRun);

    default Outcome submit(String party, ObjectNode submission) {
        return submit(party, submission, false);
    }

    Outcome withdraw(String party, ObjectNode submission);

    Outcome status(String party, String noticeId);

    Outcome inbox(String party, int most);

    Outcome acknowledge(String party, String receipt);

    /** As OpenAPI describes it. */
    record Rest(OneGateway gateway) implements Way {

        @Override
        public Outcome submit(String party, ObjectNode submission, boolean dryRun) {
            String path = "/api/v1/notices" + (dryRun ? "?dry-run=true" : "");
            Sending sending = Sending.of(gateway.home(), party, submission);
            return post(party, path, "application/cloudevents+json", sending.body());
        }

        @Override
        public Outcome withdraw(String party, ObjectNode submission) {
            return submit(party, submission, false);
        }

        @Override
        public Outcome status(String party, String noticeId) {
            return get(party, "/api/v1/notices/" + noticeId);
        }

        @Override
        public Outcome inbox(String party, int most) {
            return get(party, "/api/v1/inbox?max=" + most);
        }

        @Override
        public Outcome acknowledge(String party, String receipt) {
            return post(party, "/api/v1/receipts", "application/jose", receipt);
        }

        private Outcome get(String party, String path) {
            try {
                return outcome(
                        RunningDoors.get(gateway.client(party), gateway.doors().url(Door.AGENCIES, path)));
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        Outcome post(String party, String path, String type, String body) {
            try {
                return outcome(
                        RunningDoors.post(gateway.client(party), gateway.doors().url(Door.AGENCIES, path), type, body));
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        /** A problem without what SOAP says elsewhere or does not have: type, status. */
        private static Outcome outcome(HttpResponse<String> answer) {
            ObjectNode message = (ObjectNode) StrictJson.parse(answer.body().getBytes(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 300) {
                message.remove("type");
                message.remove("status");
            }
            return new Outcome(answer.statusCode(), message);
        }
    }

    /** As the WSDL describes it. */
    record Soap(OneGateway gateway) implements Way {

        @Override
        public Outcome submit(String party, ObjectNode submission, boolean dryRun) {
            ObjectNode request = request();
            if (dryRun) {
                request.put("dryRun", true);
            }
            request.set("submission", submission);
            return call(party, "Submit", request);
        }

        @Override
        public Outcome withdraw(String party, ObjectNode submission) {
            ObjectNode request = request();
            request.set("submission", submission);
            return call(party, "Withdraw", request);
        }

        @Override
        public Outcome status(String party, String noticeId) {
            return call(party, "Status", request().put("noticeId", noticeId));
        }

        @Override
        public Outcome inbox(String party, int most) {
            return call(party, "Inbox", request().put("max", most));
        }

        @Override
        public Outcome acknowledge(String party, String receipt) {
            return call(
                    party,
                    "Acknowledge",
                    request()
                            .put(
                                    "receipt",
                                    Base64.getEncoder().encodeToString(receipt.getBytes(StandardCharsets.UTF_8))));
        }

        private Outcome call(String party, String operation, ObjectNode request) {
            return outcome(gateway.soap(party).call(operation, request));
        }

        /** The words of the REST door, as {@code schemas/README.md} lists the differences. */
        static Outcome outcome(SoapSending.Reply reply) {
            ObjectNode message = (ObjectNode) reply.message();
            if (message.has("receipts")) {
                message.withArray("disclosures"); // a list without entries is no element
                ArrayNode receipts = request().arrayNode();
                message.path("receipts").forEach(receipt -> receipts.add(text(receipt)));
                message.set("receipts", receipts);
            }
            if (message.remove("delivery") instanceof ArrayNode deliveries) {
                ArrayNode events = message.putArray("deliveries");
                deliveries.forEach(delivery -> events.add(event(delivery)));
            }
            return new Outcome(reply.status(), message);
        }

        private static ObjectNode event(JsonNode delivery) {
            ObjectNode event = request();
            event.put("specversion", "1.0");
            event.set("id", delivery.path("disclosureId"));
            event.put("source", "urn:varsel:gateway");
            event.put("type", "org.varsel." + delivery.path("type").asText());
            event.set("time", delivery.path("time"));
            event.put("datacontenttype", "application/json");
            ObjectNode data = event.putObject("data");
            data.put("jwe", text(delivery.path("sealed")));
            data.set("entry", delivery.path("entry"));
            byte[] salt = Base64.getDecoder().decode(delivery.path("msgSalt").asText());
            data.put("msgsalt", Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
            data.set("proof", delivery.path("proof"));
            return event;
        }

        private static ObjectNode request() {
            return StrictJson.mapper().createObjectNode();
        }

        private static String text(JsonNode base64) {
            return new String(Base64.getDecoder().decode(base64.asText()), StandardCharsets.UTF_8);
        }
    }
}
