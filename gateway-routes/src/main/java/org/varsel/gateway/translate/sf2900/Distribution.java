package org.varsel.gateway.translate.sf2900;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.carrier.Agreement;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.log.Sha256;

/**
 * The distribution of one form: context, routing, and the document as its content. The element of free XML beside the content,
 * which the schema demands, holds the content's type and digest.
 */
final class Distribution {
    static final String ISO_6523_CVR = "0184";
    static final Predicate<String> CVR = Pattern.compile("[0-9]{8}").asMatchPredicate();
    static final String CONTEXT = "d2:DistributionContext";
    static final String NOTICE = "d2:AnvenderTransaktionsID";
    static final String DISCLOSURE = "d2:DistributionTransktionsID";
    static final String SENDING = "d2:AfsendendeMyndighed";
    static final String ROUTED = "d2:RoutingMyndighed";

    /**
     * Subject of KLE and facet of action by which a municipality routes. There is none for these notices: this one belongs to no
     * subject, and the parties agree on their own, which the platform's routing table holds. Reading ignores it.
     */
    private static final String SUBJECT = "00.00.00";

    private static final String FACET = "G01";

    private static final String OBJECT = "d2:DistributionObject";
    private static final String CONTENT = "d2:ObjektIndhold";
    private static final String FORM = "d2:DistributionFormular";
    private static final String MESSAGE = "d2:Meddelelse";
    private static final String INNER = "d2:Formular";
    private static final String BYTES = "d2:FormularIndhold";
    private static final String FREE = "d2:FormularXML";
    private static final String DIGEST = "v:Indhold";

    private Distribution() {}

    /** As the sender hands it to the platform. */
    static Branch of(Carried carried) {
        byte[] json = JsonForm.bytes(carried.document());
        Branch asked = Branch.named("d3:anmodning").add(context(carried)).add(object(carried, json));
        return Branch.named("d3:FordelingsobjektAfsendRequest").add(asked);
    }

    /** As the sender handed it in, or as the platform hands it out. */
    static ObjectNode read(Profile profile, Branch root) {
        Branch asked = asked(root);
        String encoded = Agreement.value(asked, OBJECT, CONTENT, FORM, MESSAGE, INNER, BYTES);
        if (asked == null || encoded == null) {
            throw new Rejected(
                    ErrorCode.TRANSLATE_UNREADABLE, "The message is no distribution of a form with content.");
        }
        ObjectNode document = JsonForm.object(bytes(encoded));
        Branch expected =
                Agreement.expected("/FormularIndhold", () -> asked(of(new Carried("SF2900", profile, document))));
        if (expected != null) {
            requireAgreement(profile, asked, expected, bytes(encoded));
        }
        return document;
    }

    private static void requireAgreement(Profile profile, Branch asked, Branch expected, byte[] content) {
        Agreement.require(asked, expected, CONTEXT, NOTICE);
        Agreement.require(asked, expected, CONTEXT, SENDING);
        if (profile == Profile.DISCLOSURE) {
            // What is handed in goes to the gateway's own number, and gets its distribution's id from the platform.
            Agreement.require(asked, expected, CONTEXT, ROUTED);
            Agreement.require(asked, expected, CONTEXT, DISCLOSURE);
        }
        Agreement.require(asked, expected, OBJECT, "d2:ObjektType");
        Agreement.require(asked, expected, OBJECT, CONTENT, FORM, "d2:ID");
        Agreement.require(asked, expected, OBJECT, CONTENT, FORM, MESSAGE, "d2:FormularType");
        Agreement.require(asked, expected, OBJECT, CONTENT, FORM, MESSAGE, INNER, FREE, DIGEST, "@type");
        Agreement.require(
                "/FormularXML/Indhold/@sha256",
                Agreement.value(asked, OBJECT, CONTENT, FORM, MESSAGE, INNER, FREE, DIGEST, "@sha256"),
                HexFormat.of().formatHex(Sha256.of(content)));
    }

    private static @Nullable Branch asked(Branch root) {
        return switch (root.name()) {
            case "d3:FordelingsobjektAfsendRequest" -> root.first("d3:anmodning");
            case "d2:FordelingsobjektModtagRequest" -> root.first("d2:anmodning");
            default -> null;
        };
    }

    private static Branch context(Carried carried) {
        Branch context = Branch.named(CONTEXT).add(text(NOTICE, carried.uuid("noticeId")));
        if (carried.profile() == Profile.DISCLOSURE) {
            context.add(text(DISCLOSURE, carried.id()));
        }
        return context.add(text(SENDING, cvr(carried, carried.from(), "header.sender")))
                .add(text(
                        ROUTED,
                        cvr(
                                carried,
                                carried.to(),
                                carried.profile() == Profile.DISCLOSURE
                                        ? "header.recipient"
                                        : "header.permittedRecipient")))
                .add(routing());
    }

    static Branch routing() {
        return Branch.named("d2:RoutingValg")
                .add(Branch.named("d2:RoutingKLEEmneHandling")
                        .add(text("d2:RoutingKLEEmne", SUBJECT))
                        .add(text("d2:RoutingHandlingFacet", FACET)));
    }

    private static Branch object(Carried carried, byte[] json) {
        String type = "org.varsel." + carried.text("type");
        Branch form = Branch.named(INNER)
                .add(text("d2:TitelTekst", carried.text("type")))
                .add(text("d2:FormatNavn", "application/json"))
                .add(text(BYTES, Base64.getEncoder().encodeToString(json)))
                .add(Branch.named(FREE)
                        .add(Branch.named(DIGEST)
                                .add(text("@type", type))
                                .add(text("@sha256", HexFormat.of().formatHex(Sha256.of(json))))));
        Branch distributed = Branch.named(FORM)
                .add(text("d2:ID", carried.id()))
                .add(text("d2:KLEEmneForslag", SUBJECT))
                .add(text("d2:HandlingFacetForslag", FACET))
                .add(Branch.named(MESSAGE).add(text("d2:FormularType", type)).add(form));
        return Branch.named(OBJECT)
                .add(text("d2:ObjektType", "FORMULAR"))
                .add(Branch.named(CONTENT).add(distributed));
    }

    private static String cvr(Carried carried, JsonNode org, String place) {
        return carried.number(org, ISO_6523_CVR, CVR, place);
    }

    static Branch text(String name, String value) {
        return Branch.named(name).value(TextNode.valueOf(value));
    }

    private static byte[] bytes(String encoded) {
        try {
            return Base64.getMimeDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The form's content is not base64.")
                    .at("/FormularIndhold");
        }
    }
}
