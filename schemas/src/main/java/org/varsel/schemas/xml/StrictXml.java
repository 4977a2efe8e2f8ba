package org.varsel.schemas.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.xml.MalformedXml.Reason;
import org.w3c.dom.Document;

/**
 * The one way XML comes in: UTF-8 without a byte order mark, XML 1.0 with namespaces, elements, attributes and text only, and
 * bounded in size and depth. The twin of {@link org.varsel.schemas.json.StrictJson}.
 *
 * <p>Safe whatever the system properties and the factories on the class path say: the parser is made here, and what it could be
 * led astray by is refused before it begins. Never resolves anything, never repairs, never says what it read.
 */
public final class StrictXml {

    /** Levels of nesting: many times what any envelope has. */
    public static final int MAX_DEPTH = 64;
    /** Bytes of one document. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;
    /** Characters of one text: room for a sealed notice inside its envelope. */
    public static final int MAX_TEXT = 1024 * 1024;
    /** Bytes of one sealed document, which is hardly more than one text: a document of {@link #MAX_BYTES} in base64, and room. */
    public static final int MAX_SEALED_BYTES = 2 * MAX_BYTES;
    /** Attributes of one element, declarations of namespaces among them. */
    public static final int MAX_ATTRIBUTES = 64;

    public static final int MAX_ELEMENTS = 50_000;

    private static final WstxInputFactory PARSERS = plainParsers();

    private StrictXml() {}

    /**
     * Reads one document into a tree that keeps prefixes and declarations, so that a signature over it still holds.
     *
     * @throws MalformedXml when the bytes are not exactly one such document
     */
    public static Document parse(byte[] utf8) {
        Document tree = newDocument();
        walk(utf8, MAX_BYTES, MAX_TEXT, new TreeOfEvents(tree));
        return tree;
    }

    /**
     * As {@link #parse}, for a document that holds another one encrypted: its one text may be as large as itself.
     *
     * @throws MalformedXml when the bytes are not exactly one such document
     */
    public static Document parseSealed(byte[] utf8) {
        Document tree = newDocument();
        walk(utf8, MAX_SEALED_BYTES, MAX_SEALED_BYTES, new TreeOfEvents(tree));
        return tree;
    }

    /**
     * As {@link #parse}, without the tree: for bytes that another parser reads next.
     *
     * @throws MalformedXml when the bytes are not exactly one such document
     */
    public static void check(byte[] utf8) {
        walk(utf8, MAX_BYTES, MAX_TEXT, null);
    }

    /** An empty document, to write into. */
    public static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new NoXmlTree(e);
        }
    }

    private static void walk(byte[] utf8, int maxBytes, int maxText, @Nullable TreeOfEvents tree) {
        String text = PlainMarkup.of(utf8, maxBytes);
        try {
            XMLStreamReader events = PARSERS.createXMLStreamReader(new StringReader(text));
            Bounds bounds = new Bounds(events, maxText);
            bounds.requireDeclaration();
            while (events.hasNext()) {
                events.next();
                bounds.require();
                if (tree != null) {
                    tree.take(events);
                }
            }
            events.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static MalformedXml malformed(XMLStreamException e) {
        Reason reason = reason(String.valueOf(e.getMessage()));
        return e.getLocation() == null ? new MalformedXml(reason) : new MalformedXml(reason, e.getLocation());
    }

    private static Reason reason(String said) {
        if (said.contains("ttribute limit")) {
            return Reason.ATTRIBUTES;
        }
        if (said.contains("limit (") || said.contains("size limit")) {
            return Reason.SIZE;
        }
        return said.contains("amespace") ? Reason.NAMESPACE : Reason.SYNTAX;
    }

    private static WstxInputFactory plainParsers() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * MAX_DEPTH);
        // Names of strangers do not stay in memory, and a fault in a text shows where it is read, not where it is used.
        factory.getConfig().doInternNames(false);
        factory.getConfig().doInternNsURIs(false);
        factory.getConfig().doParseLazily(false);
        return factory;
    }

    /** What a well-formed document may still have too much of. */
    private static final class Bounds {
        private final XMLStreamReader events;
        private final int maxText;
        private int depth;
        private int elements;

        Bounds(XMLStreamReader events, int maxText) {
            this.events = events;
            this.maxText = maxText;
        }

        void requireDeclaration() {
            String encoding = events.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                throw new MalformedXml(Reason.ENCODING, events.getLocation());
            }
            String version = events.getVersion();
            if (version != null && !version.equals("1.0")) {
                throw new MalformedXml(Reason.SYNTAX, events.getLocation());
            }
        }

        void require() {
            switch (events.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> requireElement();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                    if (events.getTextLength() > maxText) {
                        throw new MalformedXml(Reason.SIZE, events.getLocation());
                    }
                }
                case XMLStreamConstants.START_DOCUMENT, XMLStreamConstants.END_DOCUMENT -> {}
                default -> throw new MalformedXml(Reason.SYNTAX, events.getLocation());
            }
        }

        private void requireElement() {
            String prefix = events.getPrefix();
            if (XMLConstants.XMLNS_ATTRIBUTE.equals(prefix == null || prefix.isEmpty() ? events.getLocalName() : prefix)
                    || XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(events.getNamespaceURI())) {
                throw new MalformedXml(Reason.NAMESPACE, events.getLocation());
            }
            if (++depth > MAX_DEPTH) {
                throw new MalformedXml(Reason.DEPTH, events.getLocation());
            }
            if (++elements > MAX_ELEMENTS) {
                throw new MalformedXml(Reason.SIZE, events.getLocation());
            }
            if (events.getAttributeCount() + events.getNamespaceCount() > MAX_ATTRIBUTES) {
                throw new MalformedXml(Reason.ATTRIBUTES, events.getLocation());
            }
        }
    }
}
