package org.varsel.gateway.translate.workbasket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.xml.Leaf;

/** The members that a document may have, as a tree in the order of the schemas. Not changed once it is made. */
final class Shape {
    private static final Shape DISCLOSURE = of(Profile.DISCLOSURE.leaves());

    private final Map<String, Shape> members = new LinkedHashMap<>();
    private boolean list;
    private @Nullable Leaf leaf;

    private Shape() {}

    static Shape disclosure() {
        return DISCLOSURE;
    }

    private static Shape of(List<Leaf> leaves) {
        Shape root = new Shape();
        for (Leaf leaf : leaves) {
            Shape at = root;
            for (String step : leaf.path().substring(1).split("/", -1)) {
                boolean many = step.endsWith("[]");
                String member = many ? step.substring(0, step.length() - 2) : step;
                at = at.members.computeIfAbsent(member, name -> new Shape());
                at.list = many;
            }
            at.leaf = leaf;
        }
        return root;
    }

    /** The members in the order of the schemas; none where a single value stands. */
    Map<String, Shape> members() {
        return members;
    }

    @Nullable Shape member(String name) {
        return members.get(name);
    }

    /** Whether a list stands here. */
    boolean list() {
        return list;
    }

    /** What is known of the single value that stands here, or of each in the list. */
    @Nullable Leaf leaf() {
        return leaf;
    }
}
