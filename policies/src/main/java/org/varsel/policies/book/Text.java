package org.varsel.policies.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a book, in pieces where some of them are more than words. */
public record Text(List<Piece> pieces) {
    private static final Text NOTHING = new Text(List.of());
    private static final Piece LINE_END = new Piece("\n", Kind.LINE_END, "");

    public Text {
        pieces = List.copyOf(pieces);
    }

    /** What a piece is. */
    public enum Kind {
        WORDS,
        /** A name of the machine's. */
        CODE,
        /** A rule of the same book, by its id. */
        RULE,
        /** Where something can be read. */
        ADDRESS,
        /** Words in another language than the book's. */
        LANGUAGE,
        /** A category of fields. */
        CATEGORY,
        LINE_END
    }

    /**
     * Words of one kind.
     *
     * @param of the rule's id, the address, the language tag or the category; empty where the words are all there is
     */
    public record Piece(String words, Kind kind, String of) {}

    static Text of(String words) {
        return one(words, Kind.WORDS, "");
    }

    static Text code(String name) {
        return one(name, Kind.CODE, "");
    }

    static Text rule(String id) {
        return one(id, Kind.RULE, id);
    }

    static Text address(String url) {
        return one(url, Kind.ADDRESS, url);
    }

    static Text in(String language, String words) {
        return one(words, Kind.LANGUAGE, language);
    }

    static Text category(String category, String label) {
        return one(label, Kind.CATEGORY, category);
    }

    /** One below the other. */
    static Text lines(List<Text> texts) {
        Text all = NOTHING;
        for (int i = 0; i < texts.size(); i++) {
            all = (i == 0 ? all : all.and(new Text(List.of(LINE_END)))).and(texts.get(i));
        }
        return all;
    }

    Text and(Text more) {
        List<Piece> both = new ArrayList<>(pieces);
        both.addAll(more.pieces);
        return new Text(both);
    }

    Text and(String words) {
        return and(of(words));
    }

    /** The words alone. */
    public String plain() {
        return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }

    private static Text one(String words, Kind kind, String of) {
        return new Text(List.of(new Piece(words, kind, of)));
    }
}
