package org.varsel.gateway.translate.sf2900;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.Finding;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.XmlText;
import org.varsel.gateway.translate.schema.XmlShape;

/** What stands in the SOAP bodies of the Fordelingskomponent. Refuses whom it cannot address: authorities without a CVR number. */
public final class Sf2900 implements Dialect {
    /** The sender's side of the service, and what both sides share. */
    static final Map<String, String> WRITTEN = Map.of(
            "d3", "http://serviceplatformen.dk/xml/wsdl/soap11/DistributionService/3/types",
            "d2", "http://serviceplatformen.dk/xml/wsdl/soap11/DistributionService/2/types",
            "v", "urn:varsel:dialect:sf2900:1");

    private static final XmlText OUT = new XmlText(WRITTEN);
    /** The platform may add who calls and for whom; neither says anything of the notice. */
    private static final XmlText IN = new XmlText(Map.of(
            "d3", WRITTEN.get("d3"),
            "d2", WRITTEN.get("d2"),
            "v", WRITTEN.get("v"),
            "call", "http://serviceplatformen.dk/xml/schemas/CallContext/1/",
            "auth", "http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/"));

    private static final XmlShape SHAPE = XmlShape.of(Sf2900.class, "distribution-3.xsd");
    private static final String XML = "text/xml";

    @Override
    public String name() {
        return DialectNames.DK_SF2900;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        if (profile == Profile.RECEIPT) {
            return DistributionReceipt.write(
                    name(), document, branch -> new Part("kvittering.xml", XML, OUT.write(branch)));
        }
        Branch request = Distribution.of(new Carried("SF2900", profile, document));
        return DialectMessage.of(name(), new Part("fordelingsobjekt.xml", XML, OUT.write(request)));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        Branch root = IN.read(message.main().bytes());
        return profile == Profile.RECEIPT
                ? DistributionReceipt.read(root, message.headers())
                : Distribution.read(profile, root);
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        List<Finding> findings = SHAPE.check(message.main().bytes());
        if (!findings.isEmpty()) {
            return findings;
        }
        ObjectNode document = read(profile, message);
        return profile == Profile.RECEIPT ? List.of() : CanonicalCheck.findings(profile, document);
    }

    @Override
    public Loss loss(Profile profile) {
        return profile == Profile.RECEIPT ? DistributionReceipt.LOSS : Loss.none();
    }

    @Override
    public Set<String> readers() {
        return CanonicalCheck.EVERYBODY;
    }
}
