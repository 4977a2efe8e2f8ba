package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.authenticate.Evidence;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** Brings a notice back from the vault as it was when it was valid: from the sender's signed document, not from a copy. */
public final class StoredNotices {
    private final Tables reader;
    private final SubjectVault vault;
    private final PartyRegistry parties;

    public StoredNotices(Tables reader, SubjectVault vault, PartyRegistry parties) {
        this.reader = reader;
        this.vault = vault;
        this.parties = parties;
    }

    public ValidNotice load(UUID submissionId) {
        Submissions.StoredSubmission stored = reader.submissions()
                .byId(submissionId)
                .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "a case has no submission"));
        Evidence evidence = new Evidence(open(stored.vaultId()), stored.contentSha256(), stored.form());
        byte[] canonical = SignedSubmissions.canonical(evidence.signed(), evidence.form());
        JsonNode document = StrictJson.parse(canonical);
        Party sender = parties.byId(PartyId.parse(stored.sender()))
                .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "the sender of a case is not registered"));
        MessageType type = MessageTypes.standard()
                .find(stored.type())
                .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "the type of a case is not known"));
        return new ValidNotice(
                sender,
                type,
                StrictJson.as(document, Submission.class),
                (ObjectNode) document,
                canonical,
                evidence,
                "",
                List.of(),
                false,
                stored.receivedAt(),
                "");
    }

    /** An encrypted JSON document of the vault. */
    public JsonNode document(UUID vaultId) {
        return StrictJson.parse(open(vaultId));
    }

    private byte[] open(UUID vaultId) {
        return vault.open(reader.vault()
                .byId(vaultId)
                .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "this content was erased")));
    }
}
