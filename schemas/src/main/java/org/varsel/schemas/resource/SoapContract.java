package org.varsel.schemas.resource;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contract of the SOAP door, as a server hands it out: the WSDL files and the XML schemas side by side, each under its own
 * name, and each referring to the others by that name.
 */
public final class SoapContract {

    private static final Map<String, byte[]> FILES = files();

    private SoapContract() {}

    /** {@code wsa:Action} of a message, such as {@code Submit} and {@code SubmitResponse}. */
    public static String action(String message) {
        return "urn:varsel:service:1:" + message;
    }

    /** The names, such as {@code gateway.wsdl} and {@code notice.xsd}. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(FILES.keySet());
    }

    /** The bytes of a file, UTF-8; empty where the contract has no file of that name. */
    public static Optional<byte[]> file(String name) {
        return Optional.ofNullable(FILES.get(name)).map(byte[]::clone);
    }

    /** In the message set the two kinds have a folder each; whoever fetches them has one address for all. */
    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String wsdl : new String[] {"gateway.wsdl", "receiver.wsdl"}) {
            String text = new String(SchemaResources.bytes("wsdl/" + wsdl), StandardCharsets.UTF_8);
            files.put(
                    wsdl,
                    text.replace("schemaLocation=\"../xsd/", "schemaLocation=\"")
                            .getBytes(StandardCharsets.UTF_8));
        }
        for (String xsd : new String[] {"service.xsd", "notice.xsd"}) {
            files.put(xsd, SchemaResources.bytes("xsd/" + xsd));
        }
        return files;
    }
}
