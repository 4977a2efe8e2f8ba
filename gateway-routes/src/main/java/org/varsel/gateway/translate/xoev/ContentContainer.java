package org.varsel.gateway.translate.xoev;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import org.varsel.gateway.translate.mapping.Branch;

/** The body of {@code sendMessage}: the message as Base64, as it stands before MTOM takes it out of the XML. */
final class ContentContainer {
    /** What the message is called on the way; the same for all. */
    private static final String FILE = "mitteilung.xml";

    private ContentContainer() {}

    static Branch of(byte[] message) {
        Branch content = Xta.text("xta:Message", Base64.getEncoder().encodeToString(message))
                .add(Xta.text("@contentType", "application/xml"))
                .add(Xta.text("@filename", FILE))
                .add(Xta.text("@size", Integer.toString(message.length)));
        return Xta.element("xta:GenericContentContainer", Xta.element("xta:ContentContainer", content));
    }

    static byte[] read(Branch root) {
        Branch container = root.first("xta:ContentContainer");
        Branch content = container == null ? null : container.first("xta:Message");
        JsonNode value = content == null ? null : content.value();
        if (!root.name().equals("xta:GenericContentContainer") || value == null) {
            throw Xta.unreadable("has no container with a message in it");
        }
        return decoded(value.asText());
    }

    static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[ \t\r\n]", ""));
        } catch (IllegalArgumentException e) {
            throw Xta.unreadable("holds a value that is not Base64");
        }
    }
}
