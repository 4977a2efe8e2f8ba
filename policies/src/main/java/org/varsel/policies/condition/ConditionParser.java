package org.varsel.policies.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.varsel.policies.Domain;
import org.varsel.policies.PackError;
import org.varsel.policies.SourcePosition;

/**
 * Reads a condition and types it against the facts of its pack.
 *
 * <pre>
 * any   = all { "||" all }
 * all   = one { "&amp;&amp;" one }
 * one   = "!" one | "(" any ")" | "has" "(" fact ")" | "true" | "false"
 *       | flag | fact operator constant | constant operator fact | fact "in" "[" constant { "," constant } "]"
 * </pre>
 */
public final class ConditionParser {
    private static final int DEEPEST = 50;

    private final TokenReader tokens;
    private final ConstantReader constants;
    private final Slots slots;

    private ConditionParser(TokenReader tokens, Slots slots) {
        this.tokens = tokens;
        this.slots = slots;
        this.constants = new ConstantReader(tokens);
    }

    /**
     * Reads one condition; throws {@link PackError} at the first word that does not fit.
     *
     * @param positions where in the pack's file a character of the text stands
     */
    public static Expr parse(String text, Slots slots, IntFunction<SourcePosition> positions) {
        TokenReader tokens = new TokenReader(new Lexer(text, positions).tokens(), positions);
        ConditionParser parser = new ConditionParser(tokens, slots);
        Expr expr = parser.any(0);
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.wrong("&&, || or the end of the condition");
        }
        return expr;
    }

    private Expr any(int depth) {
        List<Expr> parts = new ArrayList<>();
        do {
            parts.add(all(depth));
        } while (tokens.take("||"));
        return parts.size() == 1 ? parts.get(0) : new Expr.Or(List.copyOf(parts));
    }

    private Expr all(int depth) {
        List<Expr> parts = new ArrayList<>();
        do {
            parts.add(one(depth));
        } while (tokens.take("&&"));
        return parts.size() == 1 ? parts.get(0) : new Expr.And(List.copyOf(parts));
    }

    private Expr one(int depth) {
        if (depth > DEEPEST) {
            throw tokens.wrong("at most " + DEEPEST + " levels of brackets and negations");
        }
        if (tokens.take("!")) {
            return new Expr.Not(one(depth + 1));
        }
        if (tokens.take("(")) {
            Expr inner = any(depth + 1);
            tokens.expect(")");
            return inner;
        }
        Token token = tokens.peek();
        if (token.isName("has")) {
            tokens.next();
            tokens.expect("(");
            Slots.Slot slot = fact(tokens.next());
            tokens.expect(")");
            return new Expr.Has(slot);
        }
        if (token.isName("true") || token.isName("false")) {
            return truthOrMirrored();
        }
        if (constants.startsHere()) {
            return mirrored();
        }
        return factFirst();
    }

    private Expr truthOrMirrored() {
        int start = tokens.mark();
        boolean value = tokens.next().isName("true");
        if (tokens.operator().isEmpty()) {
            return new Expr.Always(value);
        }
        tokens.reset(start);
        return mirrored();
    }

    /** The constant stands left: {@code 18 <= ageYears}. */
    private Expr mirrored() {
        int start = tokens.mark();
        constants.skip();
        Token sign = tokens.peek();
        Operator operator = tokens.operator().orElseThrow(() -> tokens.wrong("an operator"));
        tokens.next();
        if (constants.startsHere()) {
            throw tokens.wrong("a fact, because two constants need no rule");
        }
        Slots.Slot slot = fact(tokens.next());
        int end = tokens.mark();
        tokens.reset(start);
        Expr.Constant constant = constants.read(slot.type());
        tokens.reset(end);
        return new Expr.Test(slot, ordered(slot, operator, sign).mirrored(), constant);
    }

    private Expr factFirst() {
        Token name = tokens.peek();
        if (name.kind() != Token.Kind.NAME) {
            throw tokens.wrong("a fact, a constant, !, ( or has(");
        }
        Slots.Slot slot = fact(tokens.next());
        Token sign = tokens.peek();
        if (sign.isName("in")) {
            tokens.next();
            return new Expr.OneOf(slot, members(slot));
        }
        if (tokens.operator().isEmpty()) {
            if (slot.type().domain() instanceof Domain.Flag) {
                return new Expr.Test(slot, Operator.EQUAL, new Expr.Constant(1, null, "true"));
            }
            throw tokens.wrong("a comparison, because " + slot.name() + " is "
                    + slot.type().domain().describe());
        }
        Operator operator = tokens.operator().orElseThrow();
        tokens.next();
        ordered(slot, operator, sign);
        if (tokens.peek().kind() == Token.Kind.NAME && !constants.startsHere()) {
            throw tokens.wrong("a constant, because a fact is compared with constants only");
        }
        return new Expr.Test(slot, operator, constants.read(slot.type()));
    }

    private List<Expr.Constant> members(Slots.Slot slot) {
        tokens.expect("[");
        List<Expr.Constant> members = new ArrayList<>();
        do {
            members.add(constants.read(slot.type()));
        } while (tokens.take(","));
        tokens.expect("]");
        return List.copyOf(members);
    }

    private Operator ordered(Slots.Slot slot, Operator operator, Token sign) {
        if (operator.needsOrder() && !slot.type().domain().ordered()) {
            throw new PackError(
                    tokens.position(sign), "==, != or in, because " + slot.name() + " has no order", sign.describe());
        }
        return operator;
    }

    private Slots.Slot fact(Token name) {
        if (name.kind() != Token.Kind.NAME) {
            throw new PackError(tokens.position(name), "a fact", name.describe());
        }
        return slots.find(name.text())
                .orElseThrow(
                        () -> new PackError(tokens.position(name), "a fact declared in facts.yaml", name.describe()));
    }
}
