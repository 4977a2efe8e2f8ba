package org.varsel.schemas.xml;

/** Lines of XML with their indentation. */
final class Indented {

    private final StringBuilder out = new StringBuilder();
    private int depth;

    Indented line(String line) {
        out.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    Indented open(String start) {
        line(start);
        depth++;
        return this;
    }

    Indented close(String name) {
        depth--;
        return line("</" + name + ">");
    }

    Indented documentation(String text) {
        if (!text.isEmpty()) {
            open("<xs:annotation>");
            line("<xs:documentation xml:lang=\"en\">" + escaped(text) + "</xs:documentation>");
            close("xs:annotation");
        }
        return this;
    }

    /** Everything outside ASCII as a reference, so that no invisible character stands in a file. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c < 0x7F) {
                        escaped.append((char) c);
                    } else {
                        escaped.append(String.format("&#x%X;", c));
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
