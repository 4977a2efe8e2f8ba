package org.varsel.gateway.record;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.authenticate.FiledSubmissions;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.translate.InboundMessages;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForm;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The submission inside what its sender signed, or inside the gateway's word on who filed it. The signature was verified, or made, when
 * it was taken in.
 */
final class SignedSubmissions {
    private SignedSubmissions() {}

    /** The canonical JSON of the submission, the same bytes as when it was valid. */
    static byte[] canonical(byte[] signed, WireForm form) {
        return switch (form) {
            case JOSE, CMS -> jose(new String(signed, StandardCharsets.US_ASCII).split("\\.", 3));
            case XML -> Jcs.canonical(XmlForms.standard().submission().read(submission(signed)));
        };
    }

    /** By the kind that was signed: what a party signed is the submission, or its own format; a filing has it inside. */
    private static byte[] jose(String[] parts) {
        byte[] payload = new Base64URL(parts[1]).decode();
        String kind =
                StrictJson.parse(new Base64URL(parts[0]).decode()).path("typ").asText();
        return kind.equals(ContentTypes.FILING)
                ? FiledSubmissions.submission(payload)
                : InboundMessages.canonical(payload);
    }

    /** The only one in the message: its form was held to that before it was recorded. */
    private static Element submission(byte[] signed) {
        XmlForm form = XmlForms.standard().submission();
        try {
            NodeList found = StrictXml.parse(signed)
                    .getElementsByTagNameNS(
                            form.root().getNamespaceURI(), form.root().getLocalPart());
            if (found.getLength() == 1 && found.item(0) instanceof Element submission) {
                return submission;
            }
        } catch (MalformedXml e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "the signed message of a case cannot be read", e);
        }
        throw new Fault(ErrorCode.GATEWAY_FAULT, "the signed message of a case does not hold one submission");
    }
}
