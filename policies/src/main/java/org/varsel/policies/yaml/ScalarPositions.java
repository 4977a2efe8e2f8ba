package org.varsel.policies.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.varsel.policies.SourcePosition;

/**
 * Finds a character of a text in its file. YAML folds lines and strips indentation, but it neither drops nor adds a character that
 * is not white space, so the n-th visible character of the value is the n-th visible one of the source.
 */
final class ScalarPositions {
    private final YamlFile file;
    private final ScalarNode node;

    ScalarPositions(YamlFile file, ScalarNode node) {
        this.file = file;
        this.node = node;
    }

    SourcePosition at(int offset) {
        int wanted = visibleBefore(node.getValue(), offset);
        int[] lineAndColumn = start();
        String source = file.text();
        int at = startIndex(lineAndColumn);
        int seen = 0;
        while (at < source.length() && (seen < wanted || Character.isWhitespace(source.charAt(at)))) {
            char c = source.charAt(at++);
            if (c == '\n') {
                lineAndColumn[0]++;
                lineAndColumn[1] = 0;
            } else {
                lineAndColumn[1]++;
                seen += Character.isWhitespace(c) ? 0 : 1;
            }
            if (seen == wanted && offset >= node.getValue().length()) {
                break;
            }
        }
        return file.at(lineAndColumn[0], lineAndColumn[1]);
    }

    private int[] start() {
        int line = node.getStartMark().map(mark -> mark.getLine()).orElse(0);
        int column = node.getStartMark().map(mark -> mark.getColumn()).orElse(0);
        ScalarStyle style = node.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            return new int[] {line + 1, 0};
        }
        boolean quoted = style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED;
        return new int[] {line, quoted ? column + 1 : column};
    }

    private int startIndex(int[] lineAndColumn) {
        int at = 0;
        for (int line = 0; line < lineAndColumn[0]; line++) {
            int end = file.text().indexOf('\n', at);
            at = end < 0 ? file.text().length() : end + 1;
        }
        return Math.min(at + lineAndColumn[1], file.text().length());
    }

    private static int visibleBefore(String value, int offset) {
        int visible = 0;
        for (int i = 0; i < Math.min(offset, value.length()); i++) {
            visible += Character.isWhitespace(value.charAt(i)) ? 0 : 1;
        }
        return visible;
    }
}
