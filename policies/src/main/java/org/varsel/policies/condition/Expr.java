package org.varsel.policies.condition;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.condition.Slots.Slot;

/** A condition that was read and typed. {@code toString} is its canonical text, which goes into a bundle's digest. */
public sealed interface Expr {

    /** All parts. */
    record And(List<Expr> parts) implements Expr {
        @Override
        public String toString() {
            return parts.stream().map(Expr::toString).collect(Collectors.joining(" && ", "(", ")"));
        }
    }

    /** Any part. */
    record Or(List<Expr> parts) implements Expr {
        @Override
        public String toString() {
            return parts.stream().map(Expr::toString).collect(Collectors.joining(" || ", "(", ")"));
        }
    }

    /** The opposite. */
    record Not(Expr part) implements Expr {
        @Override
        public String toString() {
            return "!" + part;
        }
    }

    /** true or false, whatever is known. */
    record Always(boolean value) implements Expr {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** Whether anything is known about the fact; the only atom that is never unknown. */
    record Has(Slot slot) implements Expr {
        @Override
        public String toString() {
            return "has(" + slot.name() + ")";
        }
    }

    /** A fact against one constant. */
    record Test(Slot slot, Operator operator, Constant constant) implements Expr {
        @Override
        public String toString() {
            return isBareFlag() ? slot.name() : slot.name() + " " + operator.sign() + " " + constant;
        }

        private boolean isBareFlag() {
            return operator == Operator.EQUAL && constant.text().equals("true");
        }
    }

    /** A fact against a list of constants. */
    record OneOf(Slot slot, List<Constant> constants) implements Expr {
        @Override
        public String toString() {
            return slot.name() + " in "
                    + constants.stream().map(Constant::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /**
     * A constant as a number of its fact's domain, or a day counted from the day of the decision.
     *
     * @param fromDecisionDate how far from the day of the decision; null for a fixed value
     * @param text how a pack writes it
     */
    record Constant(long code, @Nullable Period fromDecisionDate, String text) {
        long value(long[] slots) {
            return fromDecisionDate == null
                    ? code
                    : LocalDate.ofEpochDay(slots[Slots.DECISION_DATE])
                            .plus(fromDecisionDate)
                            .toEpochDay();
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
