package org.varsel.gateway.lifecycle;

import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;

/** The notices that these tests begin with, each with ids of its own. */
public record Notices(TestHome home) {

    /** The security service tells the police district; it answers for it itself. */
    public Sending returnee() {
        return Sending.fresh(home, PST, "returnee.notified/ok");
    }

    /** The police district tells the home municipality what the security service knows: waits for that one to agree. */
    public Sending relay() {
        return Sending.fresh(home, POLICE, "returnee.notified/relay")
                .header("inReplyTo", UUID.randomUUID().toString());
    }

    /** The police district tells the home municipality what it knows itself. */
    public Sending own() {
        return relay().document(document -> {
            ObjectNode header = document.withObject("/header");
            header.set("originator", header.path("sender").deepCopy());
            header.remove(List.of("onBehalfOf", "inReplyTo"));
        });
    }

    /** The same about somebody in Trondheim, whose municipality fetches. */
    public Sending toTrondheim() {
        return livingInTrondheim(own().document(document -> {
            ObjectNode recipient = (ObjectNode) document.at("/header/permittedRecipient/0");
            recipient.put("value", TRONDHEIM).put("name", "Trondheim kommune (demo)");
        }));
    }

    /** About somebody whom the population register has in Trondheim. */
    public static Sending livingInTrondheim(Sending sending) {
        return sending.document(document ->
                ((ObjectNode) document.at("/content/identifier/identifier/0")).put("notation", "17859400159"));
    }

    /** What an officer of the party says to a case. */
    public Sending answer(String party, String word, String caseId) {
        return from(party, Sending.fresh(home, party, "release." + word + "/ok"))
                .header("inReplyTo", caseId);
    }

    /** The sender takes a notice back. */
    public Sending withdrawal(String party, Sending of) {
        return from(party, Sending.fresh(home, party, "notice.withdrawn/ok"))
                .header("inReplyTo", of.header("noticeId"))
                .header("threadId", of.header("threadId"));
    }

    public static Sending without(Sending sending, String fact) {
        return sending.document(document -> {
            ArrayNode attestations = document.withObject("/legal").withArray("attestations");
            for (int i = attestations.size() - 1; i >= 0; i--) {
                if (attestations.path(i).path("fact").asText().equals(fact)) {
                    attestations.remove(i);
                }
            }
        });
    }

    public static Sending attesting(Sending sending, String fact, boolean value) {
        return sending.document(document -> document.withObject("/legal")
                .withArray("attestations")
                .addObject()
                .put("fact", fact)
                .put("value", value)
                .put("by", "Politiinspektør Mønster Vaktsen")
                .put("at", "2026-11-03T08:50:00Z"));
    }

    public static Sending to(Sending sending, String party, String role) {
        return sending.document(document -> {
            ArrayNode recipients = document.withObject("/header").putArray("permittedRecipient");
            recipients.addObject().put("scheme", "0192").put("value", party).put("role", role);
        });
    }

    private static Sending from(String party, Sending sending) {
        return sending.document(document -> {
            ObjectNode header = document.withObject("/header");
            header.putObject("originator").put("scheme", "0192").put("value", party);
            header.putObject("sender").put("scheme", "0192").put("value", party);
        });
    }
}
