package org.varsel.policies.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.Atom;
import org.varsel.policies.Decision;
import org.varsel.policies.Deny;
import org.varsel.policies.DenyReason;
import org.varsel.policies.Explanation;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.LosingRule;
import org.varsel.policies.Outcome;
import org.varsel.policies.Question;
import org.varsel.policies.Reason;
import org.varsel.policies.SmallestChange;
import org.varsel.policies.phrase.Phrases;

/** The answer to a question that cannot be decided: every field withheld, for one reason. */
public final class Refusal implements Explanation {
    private final DenyReason why;

    private Refusal(DenyReason why) {
        this.why = why;
    }

    public static Decision of(Question question, String digest, DenyReason why) {
        Refusal explanation = new Refusal(why);
        List<FieldDecision> fields = question.present().stream()
                .map(field -> new FieldDecision(field, Outcome.WITHHOLD, null, null, List.of(), explanation))
                .toList();
        return new Deny(question, fields, digest, why);
    }

    @Override
    public Reason reason() {
        return Reason.NOT_DECIDED;
    }

    @Override
    public List<Atom> atoms() {
        return List.of();
    }

    @Override
    public List<LosingRule> losing() {
        return List.of();
    }

    @Override
    public SmallestChange smallestChange() {
        return new SmallestChange(List.of(), null, true);
    }

    @Override
    public List<String> sentences(String language) {
        return List.of(Phrases.in(language).say("deny." + why.word()));
    }

    @Override
    public Map<String, Object> toMap() {
        Map<String, Object> map = new TreeMap<>();
        map.put("reason", reason().word());
        map.put("atoms", List.of());
        map.put("losing", List.of());
        return map;
    }
}
