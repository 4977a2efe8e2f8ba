package org.varsel.gateway.translate.xoev;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.Mapping;
import org.varsel.gateway.translate.mapping.Mappings;
import org.varsel.gateway.translate.mapping.XmlText;
import org.varsel.gateway.translate.schema.ListedCodes;
import org.varsel.gateway.translate.schema.XmlShape;

/**
 * A notice as German XML in an XTA container, beside the container the meta data that XTA routes by; a receipt as a transport
 * report. The meta data repeat the header and are never read for it: {@link #check} says where the two differ.
 */
public final class DeXoev implements Dialect {
    static final String CONTAINER = "GenericContentContainer.xml";
    static final String META_DATA = "MessageMetaData.xml";
    static final String REPORT = "TransportReport.xml";
    private static final String XML = "application/xml";
    private static final ListedCodes CODES = new ListedCodes("@listURI", "@listVersionID", "code");

    private final Mapping mapping =
            Mappings.of(DeXoev.class, Map.of("withoutCase", new WithoutCase(), "jsonValue", new JsonValue()));
    private final XmlText german = new XmlText(mapping.namespaces());
    private final XmlShape shape = XmlShape.of(DeXoev.class, "mitteilung.xsd");
    private final XmlShape xta = XmlShape.of(DeXoev.class, "xta.xsd");

    @Override
    public String name() {
        return DialectNames.DE_XOEV;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        if (profile == Profile.RECEIPT) {
            return DialectMessage.of(name(), new Part(REPORT, XML, Xta.XML.write(TransportReport.of(document))));
        }
        byte[] message = german.write(mapping.write(profile, document, root(profile)));
        return new DialectMessage(
                name(),
                Map.of(),
                List.of(
                        new Part(CONTAINER, XML, Xta.XML.write(ContentContainer.of(message))),
                        new Part(META_DATA, XML, Xta.XML.write(MessageMetaData.of(profile, document)))));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        if (profile == Profile.RECEIPT) {
            return TransportReport.read(Xta.XML.read(message.part(REPORT).bytes()));
        }
        Branch root = german.read(content(message));
        if (!root.name().equals(root(profile))) {
            throw Xta.unreadable("is not a " + profile.key());
        }
        return mapping.read(profile, root);
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        List<Finding> findings = new ArrayList<>();
        try {
            if (profile == Profile.RECEIPT) {
                byte[] report = message.part(REPORT).bytes();
                findings.addAll(xta.check(report));
                Branch said = Xta.XML.read(report);
                if (TransportReport.addition(said) != null) {
                    findings.addAll(Agreement.findings(TransportReport.of(TransportReport.read(said)), said));
                }
            } else {
                notice(profile, message, findings);
            }
        } catch (Rejected e) {
            findings.add(new Finding("", "unreadable", String.valueOf(e.getMessage())));
        }
        return List.copyOf(findings);
    }

    private void notice(Profile profile, DialectMessage message, List<Finding> findings) {
        byte[] metaData = message.part(META_DATA).bytes();
        findings.addAll(xta.check(message.part(CONTAINER).bytes()));
        findings.addAll(xta.check(metaData));
        byte[] content = content(message);
        findings.addAll(shape.check(content));
        findings.addAll(CODES.findings(german.read(content)));
        findings.addAll(
                Agreement.findings(MessageMetaData.of(profile, read(profile, message)), Xta.XML.read(metaData)));
    }

    @Override
    public Loss loss(Profile profile) {
        return profile == Profile.RECEIPT ? Loss.none() : mapping.loss(profile);
    }

    @Override
    public Set<String> readers() {
        return mapping.readers();
    }

    /** The German message out of its container. */
    static byte[] content(DialectMessage message) {
        return ContentContainer.read(Xta.XML.read(message.part(CONTAINER).bytes()));
    }

    private static String root(Profile profile) {
        return profile == Profile.SUBMISSION ? "vm:einreichung" : "vm:mitteilung";
    }
}
