package org.varsel.policies.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.varsel.policies.PackError;
import org.varsel.policies.SourcePosition;

/** Cuts a condition into tokens. */
final class Lexer {
    static final int LONGEST_CONDITION = 4_000;

    private static final List<String> SIGNS =
            List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", "[", "]", ",", "+", "-");

    private final String text;
    private final IntFunction<SourcePosition> positions;
    private int at;

    Lexer(String text, IntFunction<SourcePosition> positions) {
        this.text = text;
        this.positions = positions;
    }

    List<Token> tokens() {
        if (text.length() > LONGEST_CONDITION) {
            throw new PackError(
                    positions.apply(0), "a condition of at most " + LONGEST_CONDITION + " characters", "a longer one");
        }
        List<Token> tokens = new ArrayList<>();
        skipSpace();
        while (at < text.length()) {
            tokens.add(next());
            skipSpace();
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Token next() {
        char first = text.charAt(at);
        if (isLetter(first)) {
            return run(Token.Kind.NAME);
        }
        if (isDigit(first)) {
            return run(Token.Kind.NUMBER);
        }
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                Token token = new Token(Token.Kind.SIGN, sign, at);
                at += sign.length();
                return token;
            }
        }
        throw new PackError(
                positions.apply(at), "a fact, a constant or an operator", "the character \"" + first + "\"");
    }

    private Token run(Token.Kind kind) {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        return new Token(kind, text.substring(start, at), start);
    }

    private Token quoted(char quote) {
        int start = at;
        int end = text.indexOf(quote, start + 1);
        if (end < 0) {
            throw new PackError(positions.apply(start), "a text that ends with " + quote, "no end");
        }
        at = end + 1;
        return new Token(Token.Kind.TEXT, text.substring(start + 1, end), start);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
