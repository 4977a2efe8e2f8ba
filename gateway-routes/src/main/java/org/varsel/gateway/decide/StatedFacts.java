package org.varsel.gateway.decide;

import org.jspecify.annotations.Nullable;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Facts;
import org.varsel.policies.Provenance;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.notice.Residence;
import org.varsel.schemas.notice.SubmissionLegal;

/** What the sender states by signing the legal block itself: necessity, proportionality, classification, consent. */
final class StatedFacts implements FactSource {
    /** A reason shorter than this is no reason. */
    private static final int SHORTEST_REASON = 20;

    private final Originators originators;

    StatedFacts(Originators originators) {
        this.originators = originators;
    }

    @Override
    public void addTo(Facts.Builder facts, ValidNotice notice, Addressee recipient) {
        SubmissionLegal legal = notice.submission().legal();
        facts.add("necessityStated", stated(legal.necessityStatement()), Provenance.MESSAGE);
        facts.add("proportionalityStated", stated(legal.proportionalityStatement()), Provenance.MESSAGE);
        facts.add("classification", level(legal), Provenance.MESSAGE);
        facts.add("investigationContent", legal.investigationContent(), Provenance.MESSAGE);
        facts.add("personInformedStated", legal.personInformed() != null, Provenance.MESSAGE);
        var content = notice.submission().content();
        if (content.releasePlan() != null && content.releasePlan().personConsent() != null) {
            facts.add("consent", content.releasePlan().personConsent(), Provenance.MESSAGE);
        }
        facts.add("addressProtected", isProtected(content.residence()), Provenance.MESSAGE);
        if (originators.isSender(notice)) {
            facts.add("originatorAgrees", true, Provenance.MESSAGE);
        }
    }

    private static boolean isProtected(@Nullable Residence residence) {
        return residence != null
                && residence.addressProtection() != null
                && !residence.addressProtection().equals("none");
    }

    private static String level(SubmissionLegal legal) {
        String label = legal.classification();
        return label == null ? "UNCLASSIFIED" : CodeLists.standard().classificationLevel(legal.jurisdiction(), label);
    }

    private static boolean stated(@Nullable String reason) {
        return reason != null && reason.strip().length() >= SHORTEST_REASON;
    }
}
