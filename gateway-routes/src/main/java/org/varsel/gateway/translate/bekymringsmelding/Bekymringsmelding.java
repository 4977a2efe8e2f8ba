package org.varsel.gateway.translate.bekymringsmelding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.varsel.gateway.Finding;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.gateway.translate.mapping.Mapping;
import org.varsel.gateway.translate.mapping.Mappings;
import org.varsel.gateway.translate.schema.JsonShape;

/**
 * The report of concern, element by element. What the report must have and the notice does not say is written as not given, and
 * read as not said. A notice is refused whose marks of protection the report could not carry.
 */
public final class Bekymringsmelding implements Dialect {
    static final String TYPE = "concern.referred.v1";

    private static final Mapping MAPPING = Mappings.of(Bekymringsmelding.class, ReportForms.ALL);
    private static final JsonShape REPORT = JsonShape.of(Bekymringsmelding.class, "report.schema.json");

    @Override
    public String name() {
        return DialectNames.NO_BEKYMRINGSMELDING;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        if (profile == Profile.RECEIPT) {
            return ReportReceipts.write(name(), document);
        }
        Reportable.require(document);
        ObjectNode report = NotGiven.added(JsonForm.tree(MAPPING.write(profile, document, "melding")));
        return new DialectMessage(
                name(),
                ReportHeaders.of(document.path("header")),
                List.of(new Part("bekymringsmelding.json", "application/json", JsonForm.bytes(report))));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        if (profile == Profile.RECEIPT) {
            return ReportReceipts.read(message);
        }
        ObjectNode report = NotGiven.removed(JsonForm.object(message.main().bytes()));
        ObjectNode document = MAPPING.read(profile, JsonForm.branch("melding", report));
        ReportHeaders.read(profile, message.headers(), document);
        return document;
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        if (profile == Profile.RECEIPT) {
            ReportReceipts.read(message);
            return List.of();
        }
        List<Finding> findings = REPORT.check(message.main().bytes());
        if (findings.isEmpty()) {
            read(profile, message);
        }
        return findings;
    }

    /** What the mapping leaves out, without what the headers carry. */
    @Override
    public Loss loss(Profile profile) {
        if (profile == Profile.RECEIPT) {
            return ReportReceipts.LOSS;
        }
        Loss loss = MAPPING.loss(profile);
        Set<String> leaves = new TreeSet<>(loss.leaves());
        leaves.removeAll(ReportHeaders.carried(profile));
        Map<String, Set<String>> codes = new TreeMap<>(loss.codes());
        codes.put("/content/identifier/identifier[]/type", ReportForms.foreignNumbers());
        return new Loss(leaves, codes);
    }

    @Override
    public Set<String> readers() {
        return MAPPING.readers();
    }
}
