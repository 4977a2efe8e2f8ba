package org.varsel.schemas.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.varsel.schemas.xml.Shape.Embedded;
import org.varsel.schemas.xml.Shape.Field;
import org.varsel.schemas.xml.Shape.Fields;
import org.varsel.schemas.xml.Shape.Plain;
import org.varsel.schemas.xml.Shape.Repeated;

/** Walks a shape to all its leaves, in the order of the schema. */
final class Leaves {

    private Leaves() {}

    static List<Leaf> of(Fields document) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", document, leaves);
        return List.copyOf(leaves);
    }

    private static void collect(String path, Shape shape, List<Leaf> leaves) {
        if (shape instanceof Fields fields) {
            for (Field field : fields.fields()) {
                collect(path + "/" + field.name(), field.shape(), leaves);
            }
        } else if (shape instanceof Repeated repeated) {
            collect(path + "[]", repeated.entry(), leaves);
        } else if (shape instanceof Embedded embedded) {
            collect(path, embedded.document(), leaves);
        } else if (shape instanceof Plain plain) {
            leaves.add(new Leaf(path, kind(plain.kind()), codeList(plain.source())));
        } else {
            leaves.add(new Leaf(path, Leaf.Kind.ANY, Optional.empty()));
        }
    }

    /** Schemas name a list by its URI and version, {@code https://…/codelists/sex@1}. */
    private static Optional<String> codeList(SchemaPart part) {
        String uri = part.followed().node().path("x-codelist").asText();
        int name = uri.lastIndexOf('/') + 1;
        int version = uri.lastIndexOf('@');
        return version < 0 ? Optional.empty() : Optional.of(uri.substring(name, version));
    }

    private static Leaf.Kind kind(Shape.Kind kind) {
        return switch (kind) {
            case TEXT, BINARY -> Leaf.Kind.TEXT;
            case INTEGER -> Leaf.Kind.INTEGER;
            case BOOLEAN -> Leaf.Kind.BOOLEAN;
        };
    }
}
