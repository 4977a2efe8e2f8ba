package org.varsel.policies.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Function;
import org.varsel.policies.Domain;
import org.varsel.policies.FactType;
import org.varsel.policies.PackError;
import org.varsel.policies.PackTime;

/**
 * Reads a constant: {@code true}, {@code 18}, {@code "A"}, {@code date("2026-11-23")}, {@code decisionDate}; the last two plus or
 * minus {@code duration("P30D")}.
 */
final class ConstantReader {
    private static final String DECISION_DATE = "decisionDate";

    private final TokenReader tokens;

    ConstantReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    boolean startsHere() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER, TEXT -> true;
            case SIGN -> token.is("-");
            case NAME ->
                token.isName("true") || token.isName("false") || token.isName("date") || token.isName(DECISION_DATE);
            case END -> false;
        };
    }

    /** Steps over a constant without a type. */
    void skip() {
        if (isDay()) {
            day();
        } else {
            tokens.take("-");
            tokens.next();
        }
    }

    Expr.Constant read(FactType type) {
        Token first = tokens.peek();
        if (!startsHere()) {
            throw tokens.wrong("a constant: " + type.domain().describe());
        }
        if (type.domain() instanceof Domain.Day) {
            if (!isDay()) {
                throw tokens.wrong("date(\"...\") or decisionDate");
            }
            return day();
        }
        Object value = plain();
        if (type.domain() instanceof Domain.Choice choice && !choice.values().contains(value)) {
            throw new PackError(tokens.position(first), choice.describe(), first.describe());
        }
        long code = type.domain()
                .encode(value)
                .orElseThrow(() -> new PackError(
                        tokens.position(first), type.domain().describe() + " for " + type.name(), first.describe()));
        return new Expr.Constant(code, null, value instanceof String word ? quoted(word) : value.toString());
    }

    /** In the quotes that do not occur in the word: it stood in one of the two kinds, so it has at most the other. */
    private static String quoted(String word) {
        String quote = word.contains("\"") ? "'" : "\"";
        return quote + word + quote;
    }

    private boolean isDay() {
        return tokens.peek().isName("date") || tokens.peek().isName(DECISION_DATE);
    }

    private Object plain() {
        boolean negative = tokens.take("-");
        Token token = tokens.next();
        if (negative && token.kind() != Token.Kind.NUMBER) {
            throw new PackError(tokens.position(token), "a number after -", token.describe());
        }
        return switch (token.kind()) {
            case NUMBER -> number(token, negative);
            case NAME -> flag(token);
            case TEXT, SIGN, END -> token.text();
        };
    }

    private Boolean flag(Token token) {
        if (token.isName("true") || token.isName("false")) {
            return token.isName("true");
        }
        throw new PackError(tokens.position(token), "a constant that is not a date", token.describe());
    }

    private Long number(Token token, boolean negative) {
        try {
            long value = Long.parseLong(token.text());
            return negative ? -value : value;
        } catch (NumberFormatException notWhole) {
            throw new PackError(tokens.position(token), "a whole number", token.describe());
        }
    }

    private Expr.Constant day() {
        Token start = tokens.next();
        boolean relative = start.isName(DECISION_DATE);
        LocalDate fixed = relative ? LocalDate.EPOCH : argument("date", PackTime::day);
        Period shift = Period.ZERO;
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            boolean minus = tokens.next().is("-");
            Token word = tokens.next();
            if (!word.isName("duration")) {
                throw new PackError(tokens.position(word), "duration(\"...\")", word.describe());
            }
            Period step = argument("duration", PackTime::period);
            shift = added(shift, step, minus, word);
        }
        if (relative) {
            String text = shift.isZero() ? DECISION_DATE : DECISION_DATE + " + duration(\"" + shift + "\")";
            return new Expr.Constant(0, shift, text);
        }
        LocalDate day = moved(fixed, shift, start);
        return new Expr.Constant(day.toEpochDay(), null, "date(\"" + day + "\")");
    }

    private Period added(Period shift, Period step, boolean minus, Token where) {
        try {
            return PackTime.bounded(minus ? shift.minus(step) : shift.plus(step));
        } catch (DateTimeException | ArithmeticException tooFar) {
            throw new PackError(tokens.position(where), "a thousand years forward or back at most", "more in sum");
        }
    }

    private LocalDate moved(LocalDate day, Period shift, Token where) {
        try {
            return PackTime.bounded(day.plus(shift));
        } catch (DateTimeException tooFar) {
            throw new PackError(tokens.position(where), "a day of the years 1 to 9999", "a sum beyond them");
        }
    }

    private <T> T argument(String function, Function<String, T> parse) {
        tokens.expect("(");
        Token text = tokens.next();
        String expected = function.equals("date")
                ? "a day like \"2026-11-23\""
                : "a duration in days, months or years like \"P30D\"";
        if (text.kind() != Token.Kind.TEXT) {
            throw new PackError(tokens.position(text), expected, text.describe());
        }
        try {
            T value = parse.apply(text.text());
            tokens.expect(")");
            return value;
        } catch (DateTimeException unreadable) {
            throw new PackError(tokens.position(text), expected, text.describe());
        }
    }
}
