package org.varsel.gateway.translate.xoev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.translate.SharedData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Our header beside the one that XJustiz 3.6 publishes: nothing in ours that is not in theirs at the same place, in their order and
 * no more often, and everything that theirs demands. Its version attribute is not taken over: ours is no message of XJustiz.
 */
@SuppressWarnings("NullAway.Init") // set before all tests
class PublishedHeaderTest {
    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private static Document ours;
    private static Document theirs;

    @BeforeAll
    static void schemas() throws Exception {
        theirs = parsed(
                Files.newInputStream(SharedData.folder("xjustiz-3.6").resolve("xjustiz_0000_grunddatensatz_3_6.xsd")));
        InputStream own = DeXoev.class.getResourceAsStream("mitteilung.xsd");
        assertThat(own).isNotNull();
        ours = parsed(own);
    }

    @Test
    void everyElementOfOurHeaderStandsInTheirsAtTheSamePlace() {
        List<String> differences = new ArrayList<>();

        compare(type(ours, "Nachrichtenkopf"), type(theirs, "Type.GDS.Nachrichtenkopf"), "", differences);

        assertThat(differences).isEmpty();
    }

    @Test
    void aDifferenceIsFound() {
        List<String> differences = new ArrayList<>();

        compare(type(ours, "Mitteilungskopf"), type(theirs, "Type.GDS.Nachrichtenkopf"), "", differences);

        assertThat(differences).contains("/nachrichtenart is not theirs", "/absender is missing");
    }

    private static void compare(Element own, Element published, String path, List<String> differences) {
        Map<String, Element> mine = elements(own);
        Map<String, Element> known = elements(published);
        boolean choice = first(published, "choice") != null;
        mine.forEach((name, element) -> {
            Element same = known.get(name);
            if (same == null) {
                differences.add(path + "/" + name + " is not theirs");
                return;
            }
            if (!choice && (min(element) < min(same) || max(element) > max(same))) {
                differences.add(path + "/" + name + " may occur otherwise");
            }
            if (element.getAttribute("type").contains(":Code.")
                    != same.getAttribute("type").contains(":Code.")) {
                differences.add(path + "/" + name + " is a code on one side only");
            }
            Element inside = content(ours, element);
            Element sameInside = content(theirs, same);
            if (inside != null && sameInside != null) {
                compare(inside, sameInside, path + "/" + name, differences);
            } else if ((inside == null) != (sameInside == null)) {
                differences.add(path + "/" + name + " has elements on one side only");
            }
        });
        known.forEach((name, element) -> {
            if (!choice && min(element) > 0 && !mine.containsKey(name)) {
                differences.add(path + "/" + name + " is missing");
            }
        });
        List<String> order = new ArrayList<>(known.keySet());
        order.retainAll(mine.keySet());
        List<String> mineOfTheirs = new ArrayList<>(mine.keySet());
        mineOfTheirs.retainAll(known.keySet());
        if (!order.equals(mineOfTheirs)) {
            differences.add(path + " has another order");
        }
    }

    /** The complex type inside an element or behind its name, unless it is one of codes or another file's. */
    private static @Nullable Element content(Document schema, Element element) {
        String name = element.getAttribute("type");
        if (name.isEmpty()) {
            return first(element, "complexType");
        }
        String local = name.substring(name.indexOf(':') + 1);
        return local.startsWith("Code.") ? null : find(schema, local);
    }

    private static Map<String, Element> elements(Element type) {
        Map<String, Element> elements = new LinkedHashMap<>();
        for (Node node = type.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element group && (is(group, "sequence") || is(group, "choice"))) {
                for (Node each = group.getFirstChild(); each != null; each = each.getNextSibling()) {
                    if (each instanceof Element element && is(element, "element")) {
                        elements.put(element.getAttribute("name"), element);
                    }
                }
            }
        }
        return elements;
    }

    private static Element type(Document schema, String name) {
        return Objects.requireNonNull(find(schema, name), name);
    }

    private static @Nullable Element find(Document schema, String name) {
        Node root = schema.getDocumentElement();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element type
                    && is(type, "complexType")
                    && type.getAttribute("name").equals(name)) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable Element first(Element within, String name) {
        for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && is(element, name)) {
                return element;
            }
        }
        return null;
    }

    private static boolean is(Element element, String name) {
        return XS.equals(element.getNamespaceURI()) && element.getLocalName().equals(name);
    }

    private static int min(Element element) {
        return element.hasAttribute("minOccurs") ? Integer.parseInt(element.getAttribute("minOccurs")) : 1;
    }

    private static int max(Element element) {
        String most = element.getAttribute("maxOccurs");
        return most.equals("unbounded") ? Integer.MAX_VALUE : most.isEmpty() ? 1 : Integer.parseInt(most);
    }

    private static Document parsed(InputStream xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (xml) {
            return factory.newDocumentBuilder().parse(xml);
        } catch (IOException e) {
            throw new AssertionError("a schema cannot be read", e);
        }
    }
}
