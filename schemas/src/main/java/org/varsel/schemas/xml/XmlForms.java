package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.varsel.schemas.resource.SchemaResources;

/** The XML twins of the message set, read from its JSON Schemas once. */
public final class XmlForms {

    /** The namespace of documents. */
    public static final String NOTICE = "urn:varsel:notice:1";
    /** The namespace of the messages that carry them to and fro. */
    public static final String SERVICE = "urn:varsel:service:1";

    private static final XmlForms STANDARD = new XmlForms();

    private final XmlForm submission = notice("Submission", Shapes.submission());
    private final XmlForm disclosure = notice("Disclosure", Shapes.disclosure());
    private final XmlForm receipt = notice("Receipt", Shapes.receipt());
    private final XmlForm sealedContent = notice("SealedContent", Shapes.sealedContent());
    private final Map<String, XmlForm> service = new LinkedHashMap<>();

    private XmlForms() {
        JsonNode messages =
                SchemaResources.tree("schema/" + Shapes.SERVICE_FILE).path("$defs");
        for (Map.Entry<String, JsonNode> message : messages.properties()) {
            String name = message.getKey();
            if (Character.isUpperCase(name.charAt(0))) {
                service.put(name, new XmlForm(new QName(SERVICE, name), Shapes.service(name)));
            }
        }
    }

    public static XmlForms standard() {
        return STANDARD;
    }

    /** A submission of any type; what its type requires is its schema's to say. */
    public XmlForm submission() {
        return submission;
    }

    /** A disclosure of any type. */
    public XmlForm disclosure() {
        return disclosure;
    }

    public XmlForm receipt() {
        return receipt;
    }

    /** What is signed and sealed for one recipient: {@code {disclosure, opening: [text]}}. */
    public XmlForm sealedContent() {
        return sealedContent;
    }

    /**
     * A message of the service.
     *
     * @param rootLocalName such as {@code SubmitRequest}
     * @throws UnknownMessage when the service has no such message
     */
    public XmlForm service(String rootLocalName) {
        XmlForm form = service.get(rootLocalName);
        if (form == null) {
            throw new UnknownMessage();
        }
        return form;
    }

    /** The local names of the roots of all messages of the service, in the order of their file. */
    public Set<String> serviceRoots() {
        return Collections.unmodifiableSet(service.keySet());
    }

    private static XmlForm notice(String root, Shape.Fields shape) {
        return new XmlForm(new QName(NOTICE, root), shape);
    }
}
