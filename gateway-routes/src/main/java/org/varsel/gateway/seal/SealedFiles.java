package org.varsel.gateway.seal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.schemas.json.Jcs;

/**
 * What is signed for a recipient that takes files: what every recipient gets, in one, and in a folder beside it the message of its
 * dialect as files for its own system, the headers first.
 */
final class SealedFiles {
    private static final String FOLDER = "melding/";
    private static final String HEADERS = FOLDER + "konvolutt.json";

    private SealedFiles() {}

    static Map<String, byte[]> of(byte[] payload, Optional<DialectMessage> message) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ContentTypes.PAYLOAD_FILE, payload);
        message.ifPresent(own -> {
            files.put(HEADERS, Jcs.canonical(own.headers()));
            for (Part part : own.parts()) {
                files.put(FOLDER + part.name(), part.bytes());
            }
        });
        return files;
    }
}
