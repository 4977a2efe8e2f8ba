package org.varsel.policies.condition;

/**
 * One word of a condition.
 *
 * @param text as written; for text constants without the quotes
 * @param offset where it starts in the condition
 */
record Token(Kind kind, String text, int offset) {
    enum Kind {
        NAME("a name"),
        NUMBER("a number"),
        TEXT("a text"),
        SIGN("a sign"),
        END("the end of the condition");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    String describe() {
        return kind == Kind.END ? kind.description : kind.description + " \"" + text + "\"";
    }
}
