package org.varsel.gateway.translate.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/** One compiled name of a mapping. */
sealed interface Rule {

    /** Adds what it says to the branch around it; nothing where the document says nothing. */
    void write(JsonNode root, JsonNode scope, Branch around);

    /** Takes what it says out of the branch around it. */
    void read(Branch around, ObjectNode root, ObjectNode scope);

    /** Whether it says the same whatever the document. */
    default boolean constant() {
        return false;
    }

    /** A single value. */
    record Value(String to, boolean list, boolean echo, Place from, Translation translation) implements Rule {
        @Override
        public void write(JsonNode root, JsonNode scope, Branch around) {
            JsonNode value = from.in(root, scope);
            JsonNode written = value.isMissingNode() ? null : translation.write(value);
            if (written != null) {
                around.add((list ? Branch.listed(to) : Branch.named(to)).value(written));
            }
        }

        @Override
        public void read(Branch around, ObjectNode root, ObjectNode scope) {
            JsonNode read = echo ? null : read(around.first(to));
            if (read != null) {
                from.set(root, scope, read);
            }
        }

        private @Nullable JsonNode read(@Nullable Branch branch) {
            return branch == null || branch.value() == null ? null : translation.read(branch.value());
        }
    }

    /** A single value that the dialect cannot do without. */
    record Required(Value value, String dialect) implements Rule {
        @Override
        public void write(JsonNode root, JsonNode scope, Branch around) {
            int before = around.branches().size();
            value.write(root, scope, around);
            if (around.branches().size() == before) {
                throw new Fault(
                        ErrorCode.TRANSLATE_LOSS,
                        dialect + " needs "
                                + (value.from().itself()
                                        ? "a value"
                                        : String.join(".", value.from().members()))
                                + " for its "
                                + value.to()
                                + ", which the document lacks or has in another form; mend it or register the party with"
                                + " another format");
            }
        }

        @Override
        public void read(Branch around, ObjectNode root, ObjectNode scope) {
            value.read(around, root, scope);
        }
    }

    /** A constant. */
    record Constant(String to, JsonNode value) implements Rule {
        @Override
        public void write(JsonNode root, JsonNode scope, Branch around) {
            around.add(Branch.named(to).value(value));
        }

        @Override
        public void read(Branch around, ObjectNode root, ObjectNode scope) {
            // Says nothing of the document; the dialect's own schema holds it.
        }

        @Override
        public boolean constant() {
            return true;
        }
    }

    /** Names within a name; left out where none of them has anything to say, unless all of them are constants. */
    record Group(String to, boolean list, List<Rule> members) implements Rule {
        @Override
        public void write(JsonNode root, JsonNode scope, Branch around) {
            Branch inside = list ? Branch.listed(to) : Branch.named(to);
            if (Group.write(members, root, scope, inside) || constant()) {
                around.add(inside);
            }
        }

        @Override
        public boolean constant() {
            for (Rule member : members) {
                if (!member.constant()) {
                    return false;
                }
            }
            return true;
        }

        /** Whether anything but constants was said. */
        static boolean write(List<Rule> members, JsonNode root, JsonNode scope, Branch inside) {
            int said = 0;
            for (Rule member : members) {
                int before = inside.inside().size();
                member.write(root, scope, inside);
                said += member.constant() ? 0 : inside.inside().size() - before;
            }
            return said > 0;
        }

        @Override
        public void read(Branch around, ObjectNode root, ObjectNode scope) {
            Branch inside = around.first(to);
            if (inside != null) {
                members.forEach(member -> member.read(inside, root, scope));
            }
        }
    }

    /** A list: one name an item. */
    record Each(String to, Place list, @Nullable Translation item, List<Rule> members) implements Rule {
        @Override
        public void write(JsonNode root, JsonNode scope, Branch around) {
            for (JsonNode entry : list.in(root, scope)) {
                Branch inside = Branch.listed(to);
                if (item != null) {
                    JsonNode written = item.write(entry);
                    if (written != null) {
                        around.add(inside.value(written));
                    }
                } else if (Group.write(members, root, entry, inside)) {
                    around.add(inside);
                }
            }
        }

        @Override
        public void read(Branch around, ObjectNode root, ObjectNode scope) {
            ArrayNode entries = root.arrayNode();
            for (Branch branch : around.branches()) {
                if (branch.name().equals(to)) {
                    add(branch, root, entries);
                }
            }
            if (!entries.isEmpty()) {
                list.set(root, scope, entries);
            }
        }

        private void add(Branch branch, ObjectNode root, ArrayNode entries) {
            JsonNode value = branch.value();
            if (item != null) {
                JsonNode read = value == null ? null : item.read(value);
                if (read != null) {
                    entries.add(read);
                }
                return;
            }
            ObjectNode entry = root.objectNode();
            members.forEach(member -> member.read(branch, root, entry));
            if (!entry.isEmpty()) {
                entries.add(entry.has(Place.ITSELF) ? entry.get(Place.ITSELF) : entry);
            }
        }
    }
}
