package org.varsel.policies.analysis.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.varsel.policies.Effect;
import org.varsel.policies.Outcome;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.box.TruthRegion;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;

/** Under which facts a field of a situation is released, referred or withheld: the engine's algebra, over regions. */
public final class Outcomes {
    private final Law law;
    private final List<Integer> live = new ArrayList<>();
    private final Map<Integer, TruthRegion> holds = new HashMap<>();
    private final Region release;
    private final Region withhold;

    private Outcomes(Law law, BitSet speaking, boolean ifVerified) {
        this.law = law;
        speaking.stream().filter(i -> isLive(law.rule(i), ifVerified)).forEach(live::add);
        TruthRegion permits = any(Effect.PERMIT);
        TruthRegion prohibitions = any(Effect.PROHIBIT);
        TruthRegion referrals = any(Effect.REFER);
        this.release = permits.holds().minus(prohibitions.possible()).minus(referrals.possible());
        this.withhold = permits.possible().not().or(prohibitions.holds());
    }

    /** As the engine decides: a permit that waits for its verification counts for nothing. */
    public static Outcomes of(Law law, BitSet speaking) {
        return new Outcomes(law, speaking, false);
    }

    /** As it would decide had everything been verified. */
    public static Outcomes ifVerified(Law law, BitSet speaking) {
        return new Outcomes(law, speaking, true);
    }

    private static boolean isLive(Rule rule, boolean ifVerified) {
        return rule.status() == Status.IN_FORCE
                || (rule.status() == Status.NEEDS_VERIFICATION && (ifVerified || rule.effect() != Effect.PERMIT));
    }

    /** The rules that take part. */
    public List<Integer> live() {
        return live;
    }

    public List<Integer> live(Effect effect) {
        return live.stream().filter(i -> law.rule(i).effect() == effect).toList();
    }

    public Region released() {
        return release;
    }

    public Region withheld() {
        return withhold;
    }

    public Region of(Outcome outcome) {
        return switch (outcome) {
            case RELEASE -> release;
            case WITHHOLD -> withhold;
            case REFER -> release.or(withhold).not();
        };
    }

    /** Where a rule holds: its condition, and none of its exceptions. */
    public TruthRegion holds(int rule) {
        TruthRegion known = holds.get(rule);
        if (known != null) {
            return known;
        }
        TruthRegion region = law.condition(rule);
        if (!law.rule(rule).absolute()) {
            for (int exception : law.exceptions(rule)) {
                if (live.contains(exception)) {
                    region = region.and(holds(exception).not());
                }
            }
        }
        holds.put(rule, region);
        return region;
    }

    private TruthRegion any(Effect effect) {
        TruthRegion any = new TruthRegion(law.space().nothing(), law.space().nothing());
        for (int rule : live(effect)) {
            any = any.or(holds(rule));
        }
        return any;
    }
}
