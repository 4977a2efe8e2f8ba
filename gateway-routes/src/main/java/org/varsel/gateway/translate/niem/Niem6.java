package org.varsel.gateway.translate.niem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
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
 * A notice as a notification in NIEM 6 XML. Every category refers to the one marking of sensitivity, caveats and expiry, so that
 * a part that is taken out of the message still says how it is to be handled.
 */
public final class Niem6 implements Dialect {
    static final String FILE = "notification.xml";
    private static final String ROOT = "ext:PersonNotification";
    private static final ListedCodes CODES = new ListedCodes("@cli:codeListURI", "", ".");

    private final Mapping mapping = Mappings.of(Niem6.class, Map.of());
    private final XmlText xml = new XmlText(mapping.namespaces());
    private final XmlShape shape = XmlShape.of(Niem6.class, "base-xsd/extension/notification.xsd");

    @Override
    public String name() {
        return DialectNames.NIEM_6;
    }

    @Override
    public Set<Profile> profiles() {
        return mapping.profiles();
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        Branch written = mapping.write(profile, document, ROOT);
        return DialectMessage.of(
                name(), new Part(FILE, "application/xml", xml.write(DateNames.asPreciseAsKnown(written))));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        Branch root = xml.read(message.main().bytes());
        if (!root.name().equals(ROOT)) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message is no notification about a person.");
        }
        return mapping.read(profile, DateNames.alike(root));
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        byte[] bytes = message.main().bytes();
        List<Finding> findings = new ArrayList<>(shape.check(bytes));
        try {
            findings.addAll(CODES.findings(xml.read(bytes)));
        } catch (Rejected e) {
            findings.add(new Finding("", "unreadable", String.valueOf(e.getMessage())));
        }
        return List.copyOf(findings);
    }

    @Override
    public Loss loss(Profile profile) {
        return mapping.loss(profile);
    }

    @Override
    public Set<String> readers() {
        return mapping.readers();
    }
}
