package org.varsel.gateway.hold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.decide.Addressee;
import org.varsel.gateway.decide.CaseFile;
import org.varsel.gateway.decide.Cause;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.decide.SharingRules;
import org.varsel.gateway.law.LawInForce;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.record.Disclosures;
import org.varsel.gateway.record.Holds;
import org.varsel.gateway.record.StoredNotices;
import org.varsel.gateway.record.Tables;
import org.varsel.policies.Fact;
import org.varsel.policies.FactType;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Provenance;

/** Brings a held case back from the tables and the vault, and puts it to the law again with what is known now. */
public final class HeldCases {

    /** A waiting case with everything that it is about. */
    record HeldCase(Holds.HoldCase hold, Disclosures.StoredDisclosure disclosure) {}

    private final Tables reader;
    private final StoredNotices notices;
    private final PartyRegistry parties;
    private final SharingRules rules;
    private final LawInForce law;

    /** With one law for good. */
    public HeldCases(Tables reader, StoredNotices notices, PartyRegistry parties, SharingRules rules, LawBundle law) {
        this(reader, notices, parties, rules, () -> law);
    }

    public HeldCases(Tables reader, StoredNotices notices, PartyRegistry parties, SharingRules rules, LawInForce law) {
        this.reader = reader;
        this.notices = notices;
        this.parties = parties;
        this.rules = rules;
        this.law = law;
    }

    Optional<HeldCase> find(UUID caseId) {
        return reader.holds().byId(caseId).map(this::of);
    }

    HeldCase of(Holds.HoldCase hold) {
        return new HeldCase(
                hold,
                reader.disclosures()
                        .byId(hold.disclosureId())
                        .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "a case has no decision")));
    }

    /** The officer who answers for the notice that a case is about. */
    String officerOf(HeldCase held) {
        return notices.load(held.disclosure().submissionId())
                .submission()
                .legal()
                .responsibleOfficer()
                .name();
    }

    /** The ruling with the answers so far, and this one. */
    Ruling withAnswer(HeldCase held, Cause.Answered answered) {
        Facts.Builder facts = Facts.builder().addAll(answersSoFar(held.hold().caseId()));
        for (Holds.Question question : reader.holds().questions(held.hold().caseId())) {
            if (question.answer() == null
                    && question.asked().equals(answered.party().id().toString())) {
                facts.add(fact(question.fact(), answered.agreed(), answered.officer()));
            }
        }
        return rule(held, answered, facts.build());
    }

    /** The ruling when every silence is a refusal. */
    Ruling afterSilence(HeldCase held) {
        Facts.Builder facts = Facts.builder().addAll(answersSoFar(held.hold().caseId()));
        for (Holds.Question question : reader.holds().questions(held.hold().caseId())) {
            if (question.answer() == null) {
                facts.add(fact(question.fact(), false, "silence past the time limit"));
            }
        }
        return rule(held, new Cause.TimedOut(held.hold().caseId()), facts.build());
    }

    /** The ruling as it stands: what the asked officer is shown. */
    Ruling asItStands(HeldCase held) {
        return rule(held, new Cause.Submitted(), answersSoFar(held.hold().caseId()));
    }

    private Facts answersSoFar(UUID caseId) {
        Facts.Builder facts = Facts.builder();
        for (Holds.Question question : reader.holds().questions(caseId)) {
            if (question.answer() != null) {
                facts.add(fact(question.fact(), question.answer(), officer(question.vaultId())));
            }
        }
        return facts.build();
    }

    private String officer(@Nullable UUID vaultId) {
        if (vaultId == null) {
            return "";
        }
        JsonNode said = notices.document(vaultId);
        return said.path("slots").path("officer").asText();
    }

    /** An answer counts as the officer's word; where a pack takes only a party's own statement, as that. */
    private Fact fact(String name, boolean value, String by) {
        Provenance provenance = law.now()
                .fact(name)
                .map(FactType::provenances)
                .filter(allowed -> !allowed.contains(Provenance.OFFICER) && allowed.contains(Provenance.PARTY))
                .map(allowed -> Provenance.PARTY)
                .orElse(Provenance.OFFICER);
        return new Fact(name, value, provenance, by, null);
    }

    private Ruling rule(HeldCase held, Cause cause, Facts answers) {
        Party recipient = parties.byId(PartyId.parse(held.disclosure().recipient()))
                .orElseThrow(() -> new Fault(ErrorCode.GATEWAY_FAULT, "the recipient of a case is not registered"));
        CaseFile file = new CaseFile(
                held.disclosure().submissionId(), notices.load(held.disclosure().submissionId()), cause);
        return rules.decideAgain(
                file,
                held.disclosure().disclosureId(),
                new Addressee(
                        recipient,
                        held.disclosure().recipientRole(),
                        held.disclosure().withdraws(),
                        false),
                answers);
    }
}
