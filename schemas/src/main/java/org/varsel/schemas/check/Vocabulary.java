package org.varsel.schemas.check;

import java.util.HashSet;
import java.util.Set;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;

/** Names of our own, which a violation may repeat. Whatever else a sender calls a member is content and is not repeated. */
final class Vocabulary {

    private static final Set<String> CATEGORIES =
            Set.copyOf(FieldCatalogue.standard().categories());
    private static final Set<String> ELEMENTS = elements();

    private Vocabulary() {}

    static Violation unknownMember(String path, String name) {
        if (path.equals("/content") && CATEGORIES.contains(name)) {
            return new Violation(
                    path + "/" + name, "forbidden-category", "does not belong in this type of notice; leave it out");
        }
        String where = CATEGORIES.contains(name) || ELEMENTS.contains(name) ? path + "/" + name : path;
        return new Violation(where, "unknown-member", "has a member that its schema does not know; leave it out");
    }

    private static Set<String> elements() {
        Set<String> names = new HashSet<>();
        for (FieldPath field : FieldCatalogue.standard().fields()) {
            names.add(field.element());
        }
        return Set.copyOf(names);
    }
}
