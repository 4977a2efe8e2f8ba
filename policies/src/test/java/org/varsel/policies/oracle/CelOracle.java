package org.varsel.policies.oracle;

import com.google.protobuf.Timestamp;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.varsel.policies.Domain;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Slots;

/** What the Common Expression Language makes of a condition. Its "no such key" is our unknown. */
final class CelOracle {
    private static final Cel CEL = CelFactory.standardCelBuilder()
            .addVar("f", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .setStandardMacros(CelStandardMacro.HAS)
            .build();

    private final CelRuntime.Program program;

    CelOracle(Expr condition) {
        String text = CelText.of(condition);
        try {
            this.program = CEL.createProgram(CEL.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new AssertionError("the other engine refuses " + text, refused);
        }
    }

    Truth test(Slots slots, long[] values) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("decisionDate", moment(values[Slots.DECISION_DATE]));
        for (Slots.Slot slot : slots.all()) {
            long value = values[slot.index()];
            if (value != Slots.UNKNOWN) {
                facts.put(slot.name(), value(slot, value));
            }
        }
        try {
            return Truth.of((Boolean) program.eval(Map.of("f", facts)));
        } catch (CelEvaluationException missing) {
            if (!String.valueOf(missing.getMessage()).contains("is not present in map")) {
                throw new AssertionError("the other engine failed for another reason", missing);
            }
            return Truth.UNKNOWN;
        }
    }

    private static Object value(Slots.Slot slot, long value) {
        Domain domain = slot.type().domain();
        if (domain instanceof Domain.Flag) {
            return value == 1;
        }
        return domain instanceof Domain.Day ? moment(value) : (Object) value;
    }

    private static Timestamp moment(long day) {
        return Timestamp.newBuilder()
                .setSeconds(Duration.ofDays(day).toSeconds())
                .build();
    }
}
