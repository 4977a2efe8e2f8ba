package org.varsel.schemas.xml;

import javax.xml.namespace.QName;
import org.varsel.schemas.xml.Shape.Kind;

/** The elements that tell a boolean, an integer and a text apart. */
final class UnionNames {

    private UnionNames() {}

    static QName element(String namespace, Kind kind) {
        return new QName(
                namespace,
                switch (kind) {
                    case BOOLEAN -> "Boolean";
                    case INTEGER -> "Integer";
                    case TEXT, BINARY -> "Text";
                });
    }
}
