package org.varsel.policies.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.varsel.policies.PackError;
import org.varsel.policies.SourcePosition;

/** Walks over the tokens of one condition. The last token is always the end, and reading past it stays there. */
final class TokenReader {
    private final List<Token> tokens;
    private final IntFunction<SourcePosition> positions;
    private int at;

    TokenReader(List<Token> tokens, IntFunction<SourcePosition> positions) {
        this.tokens = tokens;
        this.positions = positions;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean take(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw wrong("\"" + sign + "\"");
        }
    }

    /** The comparison that stands here, if one does; does not step over it. */
    Optional<Operator> operator() {
        for (Operator operator : Operator.values()) {
            if (peek().is(operator.sign())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    SourcePosition position(Token token) {
        return positions.apply(token.offset());
    }

    PackError wrong(String expected) {
        return new PackError(position(peek()), expected, peek().describe());
    }
}
