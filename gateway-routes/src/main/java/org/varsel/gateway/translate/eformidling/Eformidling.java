package org.varsel.gateway.translate.eformidling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.carrier.Envelopes;
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
 * The bilaterally agreed message of eFormidling. Header and content must say the same: neither can be changed alone without the
 * message being refused.
 */
public final class Eformidling implements Dialect {
    static final String MEDIA_TYPE = "application/json";

    private static final String HEADER = "standardBusinessDocumentHeader";
    private static final String AVTALT = "avtalt";
    private static final Predicate<String> NUMBER = Pattern.compile("[0-9]{9}").asMatchPredicate();

    static final Mapping MAPPING = Mappings.of(
            Eformidling.class,
            Map.of(
                    "document", Envelopes.DOCUMENT,
                    "orgnr", Envelopes.number("0192", NUMBER, BusinessHeader.ORGANISATION),
                    "firstOrgnr", Envelopes.firstNumber("0192", NUMBER, BusinessHeader.ORGANISATION),
                    "agreed", Envelopes.prefixed("org.varsel.", type -> true, ""),
                    "message", MessageStatus.MESSAGE,
                    "status", MessageStatus.STATUS,
                    "rawReceipt", MessageStatus.RAW));
    private static final JsonShape DOCUMENT = JsonShape.of(Eformidling.class, "sbd.schema.json");
    private static final JsonShape STATUS = JsonShape.of(Eformidling.class, "status.schema.json");

    @Override
    public String name() {
        return DialectNames.NO_EFORMIDLING;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    /** Refuses who has no Norwegian organisation number: eFormidling has no other address for an organisation. */
    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        return profile == Profile.RECEIPT
                ? message("status.json", written(profile, document))
                : message("sbd.json", written(profile, document));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        ObjectNode json = JsonForm.object(message.main().bytes());
        if (profile == Profile.RECEIPT) {
            return MessageStatus.read(json);
        }
        if (!(json.path(AVTALT).path("content") instanceof ObjectNode document)) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message has no object avtalt.content.")
                    .at("/avtalt/content");
        }
        ObjectNode expected = expected(profile, document);
        requireAgreement(profile, json.path(HEADER), expected.path(HEADER));
        if (!json.path(AVTALT).path("identifier").equals(expected.path(AVTALT).path("identifier"))) {
            throw disagrees("/avtalt/identifier");
        }
        return document;
    }

    /** What we would have written around the same notice; from outside, a notice that nobody can address is their fault. */
    private static ObjectNode expected(Profile profile, ObjectNode document) {
        try {
            return written(profile, document);
        } catch (Fault e) {
            throw new Rejected(
                            ErrorCode.TRANSLATE_UNREADABLE, "The notice inside cannot be addressed: " + e.getMessage())
                    .at("/avtalt/content/header");
        }
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        JsonShape shape = profile == Profile.RECEIPT ? STATUS : DOCUMENT;
        List<Finding> findings = shape.check(message.main().bytes());
        if (!findings.isEmpty()) {
            return findings;
        }
        ObjectNode document = read(profile, message);
        return profile == Profile.RECEIPT && MessageStatus.bare(document)
                ? List.of()
                : CanonicalCheck.findings(profile, document);
    }

    @Override
    public Loss loss(Profile profile) {
        return MAPPING.loss(profile);
    }

    @Override
    public Set<String> readers() {
        return CanonicalCheck.EVERYBODY;
    }

    static ObjectNode written(Profile profile, ObjectNode document) {
        return JsonForm.tree(MAPPING.write(profile, document, "message"));
    }

    private DialectMessage message(String file, ObjectNode json) {
        return DialectMessage.of(name(), new Part(file, MEDIA_TYPE, JsonForm.bytes(json)));
    }

    private static void requireAgreement(Profile profile, JsonNode header, JsonNode expected) {
        for (Map.Entry<String, JsonNode> member : expected.properties()) {
            JsonNode said = header.path(member.getKey());
            boolean same =
                    switch (member.getKey()) {
                        // An integrasjonspunkt may add scopes of its own.
                        case BusinessHeader.SCOPES ->
                            BusinessHeader.conversation(said).equals(BusinessHeader.conversation(member.getValue()));
                        // A submission comes to the gateway, whose number no submission holds.
                        case BusinessHeader.RECEIVER ->
                            profile == Profile.SUBMISSION
                                    || BusinessHeader.spelled(said).equals(member.getValue());
                        default -> BusinessHeader.spelled(said).equals(member.getValue());
                    };
            if (!same) {
                throw disagrees("/" + HEADER + "/" + member.getKey());
            }
        }
    }

    private static Rejected disagrees(String place) {
        return new Rejected(
                        ErrorCode.TRANSLATE_UNREADABLE,
                        "The header says otherwise than the notice inside; write it from the notice.")
                .at(place);
    }
}
