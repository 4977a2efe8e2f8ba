package org.varsel.policies.book;

import java.util.List;

/** A piece of a book, from top to bottom. Knows nothing of pages, fonts or markup. */
public sealed interface Block {

    /** The book's own title; there is one, and it comes first. */
    record Title(String text) implements Block {}

    /**
     * A heading.
     *
     * @param level 2 for a part, 3 for a provision or a case, 4 within one
     * @param anchor a name to find it by; empty on level 4
     */
    record Heading(int level, String text, String anchor) implements Block {}

    record Paragraph(Text text) implements Block {}

    record Items(List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * One of a list.
     *
     * @param below a list of its own; often empty
     */
    record Item(Text text, List<Item> below) {
        public Item {
            below = List.copyOf(below);
        }

        Item(Text text) {
            this(text, List.of());
        }
    }

    /** Names and what is said of each. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, Text value) {}

    /**
     * Rows under heads.
     *
     * @param rows a cell for each head; the first names its row
     */
    record Table(String caption, List<String> heads, List<List<Text>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
