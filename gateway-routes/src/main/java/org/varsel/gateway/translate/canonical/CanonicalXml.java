package org.varsel.gateway.translate.canonical;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlBytes;
import org.varsel.schemas.xml.XmlForm;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Element;

/** The XML twin of the document. */
public final class CanonicalXml implements Dialect {

    /** The twin in a tree of its own. */
    public static Element tree(Profile profile, ObjectNode document) {
        try {
            return form(profile).write(document, StrictXml.newDocument());
        } catch (MalformedXml e) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "the notice holds a value that XML cannot carry", e);
        }
    }

    @Override
    public String name() {
        return DialectNames.CANONICAL_XML;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        return DialectMessage.of(
                name(), new Part(profile.key() + ".xml", "application/xml", XmlBytes.of(tree(profile, document))));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        try {
            Element root = StrictXml.parse(message.main().bytes()).getDocumentElement();
            if (form(profile).read(root) instanceof ObjectNode document) {
                return document;
            }
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message is not a " + profile.key() + ".");
        } catch (MalformedXml e) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message cannot be read: " + e.getMessage() + ".");
        }
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        return CanonicalCheck.findings(profile, read(profile, message));
    }

    @Override
    public Loss loss(Profile profile) {
        return Loss.none();
    }

    @Override
    public Set<String> readers() {
        return CanonicalCheck.EVERYBODY;
    }

    private static XmlForm form(Profile profile) {
        return switch (profile) {
            case DISCLOSURE -> XmlForms.standard().disclosure();
            case SUBMISSION -> XmlForms.standard().submission();
            case RECEIPT -> XmlForms.standard().receipt();
        };
    }
}
