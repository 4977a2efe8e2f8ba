package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The format that this party's own system takes: every message must be of it, valid, and about the notice beside it. */
final class OwnFormat {
    private final String name;
    private final Optional<Schema> xml;
    private final Optional<JsonSchema> json;

    private OwnFormat(String name, Optional<Schema> xml, Optional<JsonSchema> json) {
        this.name = name;
        this.xml = xml;
        this.json = json;
    }

    /** Nothing for a party that reads the notice itself. */
    static Optional<OwnFormat> of(Options options) {
        return options.format().map(name -> new OwnFormat(name, xml(options.schemas()), json(options.schemas())));
    }

    String name() {
        return name;
    }

    /** What is wrong with a message; nothing where this party's system would take it. */
    List<String> faults(JsonNode message, String disclosureId) {
        List<String> faults = new ArrayList<>();
        if (!name.equals(message.path("dialect").asText())) {
            faults.add("the message is not in the format " + name);
        }
        if (!message.toString().contains(disclosureId)) {
            faults.add("the message does not name the disclosure");
        }
        if (message.path("parts").isEmpty()) {
            faults.add("the message has no parts");
        }
        for (JsonNode part : message.path("parts")) {
            String mediaType = part.path("mediaType").asText();
            if (mediaType.endsWith("xml")) {
                xml.ifPresent(schema -> valid(schema, part, faults));
            }
        }
        json.ifPresent(schema -> schema.validate(
                        Json.parse(message.path("parts").path(0).path("text").asText().getBytes(StandardCharsets.UTF_8)))
                .forEach(broken -> faults.add("the main part breaks " + broken.getType() + " at " + broken.getInstanceLocation())));
        return faults;
    }

    private static void valid(Schema schema, JsonNode part, List<String> faults) {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new StringReader(part.path("text").asText())));
        } catch (SAXException | IOException e) {
            faults.add(part.path("name").asText() + " is not valid: " + e.getMessage());
        }
    }

    private static Optional<Schema> xml(List<Path> schemas) {
        Source[] sources = schemas.stream()
                .filter(file -> file.toString().endsWith(".xsd"))
                .map(file -> new StreamSource(file.toFile()))
                .toArray(Source[]::new);
        try {
            return sources.length == 0
                    ? Optional.empty()
                    : Optional.of(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(sources));
        } catch (SAXException e) {
            throw new StandInException("the schemas of our format cannot be used: " + e.getMessage(), e);
        }
    }

    private static Optional<JsonSchema> json(List<Path> schemas) {
        return schemas.stream()
                .filter(file -> file.toString().endsWith(".json"))
                .findFirst()
                .map(file -> {
                    try {
                        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(Files.readString(file));
                    } catch (IOException e) {
                        throw new StandInException("the schema of our format cannot be read: " + file, e);
                    }
                });
    }
}
