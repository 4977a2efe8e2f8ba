package org.varsel.gateway.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.translate.TranslatedNotice;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.log.entry.Slots;
import org.varsel.schemas.json.Jcs;

/**
 * What is signed for a recipient that takes files: its disclosure with the openings in one, and in a folder beside it the message
 * of its dialect, the headers first.
 */
final class SealedFiles {
    private static final String FOLDER = "melding/";
    private static final String HEADERS = FOLDER + "konvolutt.json";

    private SealedFiles() {}

    static Map<String, byte[]> of(TranslatedNotice translated, Slots slots) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ContentTypes.PAYLOAD_FILE, Jcs.canonical(payload(translated.document(), slots)));
        translated.message().ifPresent(message -> add(message, files));
        return files;
    }

    /** The disclosure, and the opening of each released slot. */
    static ObjectNode payload(ObjectNode document, Slots slots) {
        ObjectNode payload = document.objectNode();
        payload.set("disclosure", document);
        ArrayNode openings = payload.putArray("openings");
        slots.released().forEach(opening -> openings.add(opening.disclosure()));
        return payload;
    }

    private static void add(DialectMessage message, Map<String, byte[]> files) {
        files.put(HEADERS, Jcs.canonical(message.headers()));
        for (Part part : message.parts()) {
            files.put(FOLDER + part.name(), part.bytes());
        }
    }
}
