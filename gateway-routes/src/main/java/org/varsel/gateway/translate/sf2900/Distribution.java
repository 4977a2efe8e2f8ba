package org.varsel.gateway.translate.sf2900;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.carrier.Agreement;
import org.varsel.gateway.translate.carrier.Envelopes;
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
    private static final String CONTEXT = "d2:DistributionContext";
    static final String NOTICE = "d2:AnvenderTransaktionsID";
    static final String DISCLOSURE = "d2:DistributionTransktionsID";
    static final String SENDING = "d2:AfsendendeMyndighed";
    static final String ROUTED = "d2:RoutingMyndighed";

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
    static Branch of(Profile profile, ObjectNode document) {
        return Branch.named("d3:FordelingsobjektAfsendRequest").add(asked(profile, document));
    }

    /** As the sender handed it in, or as the platform hands it out. */
    static ObjectNode read(Profile profile, Branch root) {
        Branch asked = asked(root);
        String encoded = Agreement.value(asked, OBJECT, CONTENT, FORM, MESSAGE, INNER, BYTES);
        if (asked == null || encoded == null) {
            throw new Rejected(
                    ErrorCode.TRANSLATE_UNREADABLE, "The message is no distribution of a form with content.");
        }
        byte[] content = Envelopes.decoded(encoded, "/FormularIndhold");
        ObjectNode document = JsonForm.object(content);
        requireAgreement(
                profile, asked, Agreement.expected("/FormularIndhold", () -> asked(profile, document)), content);
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

    private static Branch asked(Profile profile, ObjectNode document) {
        Branch asked = Sf2900.MAPPING.write(profile, document, "d3:anmodning");
        Branch form = inside(asked, OBJECT, CONTENT, FORM, MESSAGE, INNER);
        byte[] content = Envelopes.decoded(String.valueOf(Agreement.value(form, BYTES)), "/FormularIndhold");
        inside(form, FREE, DIGEST).add(text("@sha256", HexFormat.of().formatHex(Sha256.of(content))));
        return asked;
    }

    private static Branch inside(Branch root, String... path) {
        Branch at = root;
        for (String name : path) {
            at = Objects.requireNonNull(at.first(name), name);
        }
        return at;
    }

    static Branch text(String name, String value) {
        return Branch.named(name).value(TextNode.valueOf(value));
    }
}
