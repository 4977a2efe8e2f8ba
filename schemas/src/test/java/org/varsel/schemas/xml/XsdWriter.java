package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.xml.Shape.Embedded;
import org.varsel.schemas.xml.Shape.Field;
import org.varsel.schemas.xml.Shape.Fields;
import org.varsel.schemas.xml.Shape.Kind;
import org.varsel.schemas.xml.Shape.Plain;
import org.varsel.schemas.xml.Shape.Repeated;
import org.varsel.schemas.xml.Shape.Union;

/** Writes the XML schemas from the forms. Types come in the order in which they are first used, simple ones last. */
final class XsdWriter {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    private final String namespace;
    private final Map<String, Shape> types = new LinkedHashMap<>();
    private final Indented out = new Indented();

    private XsdWriter(String namespace) {
        this.namespace = namespace;
    }

    static String notice() {
        XsdWriter writer = new XsdWriter(XmlForms.NOTICE);
        XmlForms forms = XmlForms.standard();
        writer.head("Documents of Varsel, version 1: the XML twin of the JSON Schemas of the same message set. "
                + "Written from them; see schemas/README.md for the rules.");
        writer.noticeRoot(
                "Submission", "What a sender submits.", forms.submission().shape(), false);
        writer.noticeRoot(
                "Disclosure", "What one recipient reads.", forms.disclosure().shape(), false);
        writer.noticeRoot(
                "Receipt",
                "A signed statement that something happened to a notice (R1 to R8).",
                forms.receipt().shape(),
                true);
        writer.noticeRoot(
                "SealedContent",
                "What the gateway signs and seals for one recipient: the disclosure, and the openings that hold it against the log.",
                forms.sealedContent().shape(),
                true);
        for (String message : forms.serviceRoots()) {
            writer.collect(forms.service(message).shape());
        }
        writer.types();
        writer.primitives();
        return writer.out.close("xs:schema").toString();
    }

    static String service() {
        XsdWriter writer = new XsdWriter(XmlForms.SERVICE);
        writer.head("Messages of the Varsel service, version 1: what gateway.wsdl and receiver.wsdl carry. "
                + "Written from schema/service.json; see schemas/README.md for the rules.");
        for (String message : XmlForms.standard().serviceRoots()) {
            Fields shape = XmlForms.standard().service(message).shape();
            writer.root(message, description(shape.source().node()), shape, false);
            writer.collect(shape);
        }
        writer.types();
        return writer.out.close("xs:schema").toString();
    }

    private void head(String what) {
        out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        String service = namespace.equals(XmlForms.SERVICE) ? " xmlns:s=\"" + XmlForms.SERVICE + "\"" : "";
        out.open("<xs:schema xmlns:xs=\"" + XSD + "\" xmlns:n=\"" + XmlForms.NOTICE + "\"" + service
                + " targetNamespace=\"" + namespace + "\" elementFormDefault=\"qualified\" version=\"1\">");
        out.documentation(what);
        if (!service.isEmpty()) {
            out.line("<xs:import namespace=\"" + XmlForms.NOTICE + "\" schemaLocation=\"notice.xsd\"/>");
        }
    }

    private void noticeRoot(String name, String description, Fields shape, boolean signed) {
        root(name, description, shape, signed);
        shape.fields().forEach(field -> collect(field.shape()));
    }

    private void root(String name, String description, Fields shape, boolean signed) {
        out.open("<xs:element name=\"" + name + "\">").documentation(description);
        out.open("<xs:complexType>").open("<xs:sequence>");
        shape.fields().forEach(field -> element(field));
        if (signed) {
            out.line("<xs:any namespace=\"" + SIGNATURE + "\" processContents=\"lax\" minOccurs=\"0\"/>");
        }
        out.close("xs:sequence").close("xs:complexType").close("xs:element");
    }

    /** Notes every type of this namespace that is used at or below a shape. */
    private void collect(Shape shape) {
        String name = XsdNames.type(shape.source());
        boolean message = shape.source().file().equals(Shapes.SERVICE_FILE)
                && !name.isEmpty()
                && XmlForms.standard().serviceRoots().contains(name);
        boolean mine = !name.isEmpty()
                && !message
                && XsdNames.namespace(shape.source()).equals(namespace);
        if (mine && !(shape instanceof Repeated)) {
            Shape before = types.putIfAbsent(name, shape);
            if (before != null) {
                require(before.source().followed().equals(shape.source().followed()), name);
                return;
            }
        }
        if (shape instanceof Repeated repeated) {
            collect(repeated.entry());
        } else if (shape instanceof Fields fields) {
            fields.fields().forEach(field -> collect(field.shape()));
        }
    }

    private void types() {
        Map<String, Shape> simple = new TreeMap<>();
        types.forEach((name, shape) -> {
            if (shape instanceof Fields fields) {
                out.open("<xs:complexType name=\"" + name + "\">")
                        .documentation(description(fields.source().followed().node()));
                inside(fields);
                out.close("xs:complexType");
            } else {
                simple.put(name, shape);
            }
        });
        simple.forEach((name, shape) -> simple(name, (Plain) shape));
    }

    private void inside(Fields fields) {
        out.open("<xs:sequence>");
        fields.fields().forEach(field -> element(field));
        out.close("xs:sequence");
    }

    private void element(Field field) {
        Shape shape = field.shape();
        int fewest = field.required() ? 1 : 0;
        int most = 1;
        if (shape instanceof Repeated repeated) {
            fewest = field.required() ? repeated.fewest() : 0;
            most = repeated.most();
            shape = repeated.entry();
        }
        String occurs =
                (fewest == 1 ? "" : " minOccurs=\"" + fewest + "\"") + (most == 1 ? "" : " maxOccurs=\"" + most + "\"");
        String name = field.element().getLocalPart();
        if (shape instanceof Embedded) {
            out.line("<xs:element ref=\"n:" + name + "\"" + occurs + "/>");
            return;
        }
        String type = XsdNames.type(shape.source());
        if (shape instanceof Plain plain && type.isEmpty() && !constrained(plain)) {
            type = plain.kind() == Kind.BOOLEAN ? "Boolean" : "";
        }
        if (!type.isEmpty()) {
            out.line(
                    "<xs:element name=\"" + name + "\" type=\"" + prefix(shape.source()) + type + "\"" + occurs + "/>");
            return;
        }
        out.open("<xs:element name=\"" + name + "\"" + occurs + ">");
        out.documentation(description(field.shape().source().node()));
        anonymous(shape);
        out.close("xs:element");
    }

    private void anonymous(Shape shape) {
        if (shape instanceof Fields fields) {
            out.open("<xs:complexType>");
            inside(fields);
            out.close("xs:complexType");
        } else if (shape instanceof Union union) {
            out.open("<xs:complexType>").open("<xs:choice>");
            out.line("<xs:element name=\"Boolean\" type=\"n:Boolean\"/>");
            union("Integer", Kind.INTEGER, union);
            union("Text", Kind.TEXT, union);
            out.close("xs:choice").close("xs:complexType");
        } else {
            simple("", (Plain) shape);
        }
    }

    private void union(String name, Kind kind, Union union) {
        out.open("<xs:element name=\"" + name + "\">");
        simple("", new Plain(union.source(), kind));
        out.close("xs:element");
    }

    private void simple(String name, Plain plain) {
        JsonNode node = plain.source().followed().node();
        out.open(name.isEmpty() ? "<xs:simpleType>" : "<xs:simpleType name=\"" + name + "\">");
        if (!name.isEmpty()) {
            out.documentation(
                    node.has("x-codelist")
                            ? "The code list " + node.path("x-codelist").asText() + "."
                            : description(node));
        }
        switch (plain.kind()) {
            case INTEGER -> {
                out.open("<xs:restriction base=\"n:Integer\">");
                out.line("<xs:minInclusive value=\"" + node.path("minimum").asLong() + "\"/>");
                out.line("<xs:maxInclusive value=\"" + node.path("maximum").asLong() + "\"/>");
            }
            case BOOLEAN -> {
                out.open("<xs:restriction base=\"n:Boolean\">");
                out.line("<xs:pattern value=\"" + node.path("const").asText() + "\"/>");
            }
            case BINARY -> {
                out.open("<xs:restriction base=\"xs:base64Binary\">");
                out.line("<xs:minLength value=\"1\"/>");
                out.line("<xs:maxLength value=\"" + node.path("maxLength").asInt() / 4 * 3 + "\"/>");
            }
            case TEXT -> text(node);
        }
        out.close("xs:restriction").close("xs:simpleType");
    }

    private void text(JsonNode node) {
        out.open("<xs:restriction base=\"xs:string\">");
        if (node.has("enum")) {
            node.path("enum").forEach(code -> enumeration(node, code.textValue()));
            return;
        }
        String pattern = node.path("pattern").asText();
        if (XsdPattern.shortest(pattern) > 0) {
            out.line("<xs:minLength value=\"" + XsdPattern.shortest(pattern) + "\"/>");
        }
        out.line("<xs:maxLength value=\"" + node.path("maxLength").asInt() + "\"/>");
        out.line("<xs:pattern value=\"" + Indented.escaped(XsdPattern.of(pattern)) + "\"/>");
    }

    private void enumeration(JsonNode node, String code) {
        String value = "<xs:enumeration value=\"" + Indented.escaped(code) + "\"";
        String list = node.path("x-codelist").asText();
        if (list.isEmpty()) {
            out.line(value + "/>");
            return;
        }
        CodeList codes = CodeLists.standard().list(list.substring(list.lastIndexOf('/') + 1, list.lastIndexOf('@')));
        String label = codes.codes().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .labels()
                .get("en");
        out.line(value + "><xs:annotation><xs:documentation xml:lang=\"en\">" + Indented.escaped(String.valueOf(label))
                + "</xs:documentation></xs:annotation></xs:enumeration>");
    }

    private void primitives() {
        out.open("<xs:simpleType name=\"Boolean\">").documentation("true or false, in words.");
        out.open("<xs:restriction base=\"xs:boolean\">").line("<xs:pattern value=\"true|false\"/>");
        out.close("xs:restriction").close("xs:simpleType");
        out.open("<xs:simpleType name=\"Integer\">")
                .documentation("An integer of at most 15 digits, without leading zeros or a plus sign.");
        out.open("<xs:restriction base=\"xs:integer\">").line("<xs:pattern value=\"0|-?[1-9][0-9]{0,14}\"/>");
        out.close("xs:restriction").close("xs:simpleType");
    }

    private static boolean constrained(Plain plain) {
        return plain.kind() != Kind.BOOLEAN || plain.source().followed().node().has("const");
    }

    private static String prefix(SchemaPart part) {
        return XsdNames.namespace(part).equals(XmlForms.SERVICE) ? "s:" : "n:";
    }

    private static String description(JsonNode node) {
        return node.has("$defs")
                ? "The categories, in the order of the catalogue. Which of them a type has, its JSON Schema says."
                : node.path("description").asText();
    }

    private static void require(boolean same, String name) {
        if (!same) {
            throw new AssertionError("two types of the XML schemas would be called " + name);
        }
    }
}
