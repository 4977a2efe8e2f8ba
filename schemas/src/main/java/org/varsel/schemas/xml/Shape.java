package org.varsel.schemas.xml;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON Schema says about the form of a value, as far as an XML twin needs it: what is inside, what is a list, and what is
 * no text. The schema it came from stands beside it, for whoever writes an XML schema.
 */
sealed interface Shape {

    SchemaPart source();

    /** An object: one element a member, in this order. */
    record Fields(SchemaPart source, String namespace, List<Field> fields) implements Shape {

        public Fields {
            fields = List.copyOf(fields);
        }

        Map<String, Field> byName() {
            Map<String, Field> named = new TreeMap<>();
            fields.forEach(field -> named.put(field.name(), field));
            return named;
        }

        @Nullable Field told(QName element) {
            for (Field field : fields) {
                if (field.element().equals(element)) {
                    return field;
                }
            }
            return null;
        }
    }

    /** A list: as many elements of the same name as it has entries. */
    record Repeated(SchemaPart source, Shape entry, int fewest, int most) implements Shape {}

    /** A single value. */
    record Plain(SchemaPart source, Kind kind) implements Shape {}

    /** A boolean, an integer or a text, told apart by the name of an element inside. */
    record Union(SchemaPart source) implements Shape {}

    /** A document of its own inside a message, in its own namespace. */
    record Embedded(SchemaPart source, Fields document) implements Shape {}

    /** A member and its element. */
    record Field(String name, QName element, Shape shape, boolean required) {}

    /** What a single value is in JSON. */
    enum Kind {
        TEXT,
        BINARY,
        INTEGER,
        BOOLEAN
    }
}
