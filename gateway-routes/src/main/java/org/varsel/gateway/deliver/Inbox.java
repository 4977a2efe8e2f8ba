package org.varsel.gateway.deliver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.authenticate.PartyRequest;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.receive.JsonAnswer;
import org.varsel.gateway.record.Dispatches;
import org.varsel.gateway.record.Outbox;
import org.varsel.schemas.json.StrictJson;

/**
 * The inbox of a party that fetches: each row is leased to it and comes again when the lease ends without a receipt. The same
 * rows, order, proof check and documents as for a push.
 */
public final class Inbox {
    private static final int MOST = 50;
    private static final int USUAL = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Dispatches dispatches;

    public Inbox(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    public Answer lease(PartyRequest request) {
        Objects.requireNonNull(request, "no request");
        Party party = request.party();
        ObjectNode answer = StrictJson.mapper().createObjectNode();
        answer.put("leaseUntil", dispatches.leaseUntil().toString());
        ArrayNode deliveries = answer.putArray("deliveries");
        List<Outbox.Row> rows = dispatches.claimFor(party, most(request));
        for (Outbox.Row row : rows) {
            add(deliveries, row);
        }
        return JsonAnswer.ok(answer);
    }

    /** A row that cannot be proved stays where it is and keeps nobody else's back. */
    private void add(ArrayNode deliveries, Outbox.Row row) {
        try {
            deliveries.add(DeliveryEvent.of(dispatches.load(row)));
        } catch (Fault e) {
            LOG.error("{}", e.getMessage(), e);
        }
    }

    private static int most(PartyRequest request) {
        String text = request.query().getOrDefault("max", String.valueOf(USUAL));
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > MOST) {
            throw new Rejected(ErrorCode.RECEIVE_PARAMETER, "max is a whole number from 1 to " + MOST)
                    .of(request.party(), null);
        }
        return Integer.parseInt(text);
    }
}
