package org.varsel.gateway.decide;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.AskOf;
import org.varsel.policies.Fact;
import org.varsel.policies.FactType;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Provenance;
import org.varsel.schemas.notice.Attestation;

/**
 * What named people attest in the notice, each once. Only facts that the packs let a sender state are taken: a sender
 * cannot attest what a register or another party has to say.
 */
final class AttestedFacts implements FactSource {
    private final LawBundle law;
    private final Originators originators;

    AttestedFacts(LawBundle law, Originators originators) {
        this.law = law;
        this.originators = originators;
    }

    @Override
    public void addTo(Facts.Builder facts, ValidNotice notice, Addressee recipient) {
        Set<String> seen = new HashSet<>();
        @Nullable List<Attestation> attestations = notice.submission().legal().attestations();
        for (int i = 0; attestations != null && i < attestations.size(); i++) {
            Attestation attestation = attestations.get(i);
            String pointer = "/legal/attestations/" + i;
            if (!seen.add(attestation.fact())) {
                throw new Rejected(ErrorCode.DECIDE_FACT_CONFLICT, "a fact is attested twice").at(pointer);
            }
            FactType type = law.fact(attestation.fact())
                    .filter(t -> t.provenances().contains(Provenance.MESSAGE))
                    .filter(t -> t.askOf() != AskOf.ORIGINATOR || originators.isSender(notice))
                    .orElseThrow(() -> new Rejected(
                                    ErrorCode.DECIDE_FACT_UNKNOWN, "this fact is not one that a sender can attest")
                            .at(pointer + "/fact"));
            Object value = value(attestation.value());
            if (type.domain().encode(value).isEmpty()) {
                throw new Rejected(
                                ErrorCode.DECIDE_FACT_UNKNOWN,
                                "the fact takes " + type.domain().describe())
                        .at(pointer + "/value");
            }
            if (attestation.fact().equals(Officers.SECOND)
                    && Boolean.TRUE.equals(value)
                    && Officers.same(
                            attestation.by(),
                            notice.submission().legal().responsibleOfficer().name())) {
                throw new Rejected(ErrorCode.DECIDE_SAME_OFFICER, "one officer cannot approve twice")
                        .at(pointer + "/by");
            }
            facts.add(new Fact(
                    attestation.fact(), value, Provenance.MESSAGE, attestation.by(), attestation.evidenceRef()));
        }
    }

    /** JSON has one kind of whole number, and no dates: a text of that form is one. */
    private static Object value(Object stated) {
        if (stated instanceof Integer number) {
            return number.longValue();
        }
        if (stated instanceof String text && text.length() == 10 && text.charAt(4) == '-') {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return text;
            }
        }
        return stated;
    }
}
