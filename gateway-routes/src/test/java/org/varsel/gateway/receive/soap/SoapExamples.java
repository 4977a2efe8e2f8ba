package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.schemas.SchemasException;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForm;
import org.varsel.schemas.xml.XmlForms;

/** The examples of the message set, as notices of their own, for both doors. */
final class SoapExamples {
    private static final Path FOLDER = Path.of("../schemas/examples");
    private static final String RECEIPTS = "receipts/";

    private SoapExamples() {}

    static Stream<String> submissions() {
        return all().filter(name -> !name.startsWith(RECEIPTS));
    }

    static Stream<String> receipts() {
        return all().filter(name -> name.startsWith(RECEIPTS));
    }

    /** The example with ids that nobody has seen. */
    static ObjectNode fresh(String name) {
        ObjectNode document = Sending.example(name);
        document.withObject("/header")
                .put("noticeId", UUID.randomUUID().toString())
                .put("threadId", UUID.randomUUID().toString());
        return document;
    }

    /** The party that the document names as its sender. */
    static String sender(ObjectNode document) {
        return document.at("/header/sender/value").asText(TestHome.PST);
    }

    /** Whether the example is strict JSON that the XML form can say. */
    static boolean hasTwin(String name) {
        XmlForm form = name.startsWith(RECEIPTS)
                ? XmlForms.standard().receipt()
                : XmlForms.standard().submission();
        try {
            form.write(StrictJson.parse(Files.readAllBytes(FOLDER.resolve(name + ".json"))), StrictXml.newDocument());
            return true;
        } catch (SchemasException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> names = files.map(FOLDER::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".json") && !file.endsWith(".expect.json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
            return names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
