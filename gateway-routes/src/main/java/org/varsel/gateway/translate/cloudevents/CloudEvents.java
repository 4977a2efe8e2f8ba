package org.varsel.gateway.translate.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.carrier.Agreement;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.gateway.translate.mapping.Mapping;
import org.varsel.gateway.translate.schema.JsonShape;

/** A notice as a CloudEvent. Attributes of ours must say what the document says; those that we do not know are ignored. */
public final class CloudEvents implements Dialect {
    private static final JsonShape EVENT = JsonShape.of(CloudEvents.class, "event.schema.json");
    private static final String JSON = "application/json";
    private static final String DATA = "data";

    private final String name;
    private final boolean binary;
    private final Mapping mapping;

    private CloudEvents(String name, boolean binary, Mapping mapping) {
        this.name = name;
        this.binary = binary;
        this.mapping = mapping;
    }

    /** Structured mode: one JSON object. */
    public static CloudEvents structured() {
        return new CloudEvents(DialectNames.CLOUDEVENTS_JSON, false, Attributes.ANY);
    }

    /** Binary mode of the HTTP binding: attributes are headers, the body is the document. */
    public static CloudEvents binary() {
        return new CloudEvents(DialectNames.CLOUDEVENTS_BINARY, true, Attributes.ANY);
    }

    /** Structured mode under the NL GOV profile: a Dutch organisation is named by its OIN. */
    public static CloudEvents nlGov() {
        return new CloudEvents(DialectNames.CLOUDEVENTS_NLGOV, false, Attributes.NL_GOV);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        ObjectNode event = written(profile, document);
        if (binary) {
            event.remove(DATA);
            return new DialectMessage(
                    name,
                    HttpHeaders.of(texts(event), JSON),
                    List.of(new Part(profile.key() + ".json", JSON, JsonForm.bytes(document))));
        }
        return DialectMessage.of(
                name, new Part(profile.key() + ".json", "application/cloudevents+json", JsonForm.bytes(event)));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        ObjectNode event = event(message);
        if (!(event.path(DATA) instanceof ObjectNode document)) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The event has no JSON object as its data.").at("/data");
        }
        ObjectNode expected = Agreement.expected("/data", () -> written(profile, document));
        Agreement.require("/", Attributes.OURS, texts(event), texts(expected));
        return document;
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        List<Finding> findings = EVENT.check(event(message));
        return findings.isEmpty() ? CanonicalCheck.findings(profile, read(profile, message)) : findings;
    }

    @Override
    public Loss loss(Profile profile) {
        return mapping.loss(profile);
    }

    @Override
    public Set<String> readers() {
        return CanonicalCheck.EVERYBODY;
    }

    private ObjectNode written(Profile profile, ObjectNode document) {
        return JsonForm.tree(mapping.write(profile, document, "event"));
    }

    private static Map<String, String> texts(ObjectNode event) {
        Map<String, String> texts = new HashMap<>();
        event.properties().forEach(member -> texts.put(member.getKey(), text(member.getValue())));
        return texts;
    }

    /** The event as one object, however it came. */
    private ObjectNode event(DialectMessage message) {
        ObjectNode body = JsonForm.object(message.main().bytes());
        if (!binary) {
            return body;
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        HttpHeaders.read(message.headers()).forEach(event::put);
        event.set(DATA, body);
        return event;
    }

    /** An attribute may also be a number or a boolean; as a text it is what a header says. */
    private static String text(JsonNode value) {
        return value.isContainerNode() ? "" : value.asText();
    }
}
