package org.varsel.gateway.translate.sf2900;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.varsel.gateway.Finding;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.carrier.Envelopes;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.Mapping;
import org.varsel.gateway.translate.mapping.Mappings;
import org.varsel.gateway.translate.mapping.XmlText;
import org.varsel.gateway.translate.schema.XmlShape;

/** What stands in the SOAP bodies of the Fordelingskomponent. Refuses whom it cannot address: authorities without a CVR number. */
public final class Sf2900 implements Dialect {
    private static final Predicate<String> CVR = Pattern.compile("[0-9]{8}").asMatchPredicate();

    static final Mapping MAPPING = Mappings.of(
            Sf2900.class,
            Map.of(
                    "base64", Envelopes.BASE64,
                    "cvr", Envelopes.number(Distribution.ISO_6523_CVR, CVR, ""),
                    "firstCvr", Envelopes.firstNumber(Distribution.ISO_6523_CVR, CVR, ""),
                    "uuid", Envelopes.text(Carried::isUuid),
                    "agreed", Envelopes.prefixed("org.varsel.", type -> true, "")));

    /** The sender's side of the service, and what both sides share. */
    private static final XmlText OUT = new XmlText(MAPPING.namespaces());

    private static final XmlText IN = new XmlText(received());
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
        Branch request = Distribution.of(profile, document);
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
        return profile == Profile.RECEIPT ? DistributionReceipt.LOSS : MAPPING.loss(profile);
    }

    @Override
    public Set<String> readers() {
        return CanonicalCheck.EVERYBODY;
    }

    /** The platform may add who calls and for whom; neither says anything of the notice. */
    private static Map<String, String> received() {
        Map<String, String> namespaces = new TreeMap<>(MAPPING.namespaces());
        namespaces.put("call", "http://serviceplatformen.dk/xml/schemas/CallContext/1/");
        namespaces.put("auth", "http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/");
        return namespaces;
    }
}
