package org.varsel.schemas.check;

import com.networknt.schema.DisallowUnknownKeywordFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;
import org.varsel.schemas.xml.UnknownMessage;
import org.varsel.schemas.xml.XmlForms;

/**
 * The JSON Schemas (2020-12) of every type and profile, compiled once. They come from the class path only: a reference that leads
 * elsewhere, or a keyword that is unknown, stops the program when it starts.
 */
public final class NoticeSchemas {

    private static final NoticeSchemas STANDARD = new NoticeSchemas(MessageTypes.standard());

    private final Map<String, DocumentCheck> submissions = new TreeMap<>();
    private final Map<String, DocumentCheck> disclosures = new TreeMap<>();
    private final Map<String, DocumentCheck> messages = new TreeMap<>();
    private final DocumentCheck receipt;

    private NoticeSchemas(MessageTypes types) {
        JsonSchemaFactory factory = closedFactory();
        for (MessageType type : types.all()) {
            submissions.put(type.id(), compiled(factory, type.id() + ".submission.json"));
            disclosures.put(type.id(), compiled(factory, type.id() + ".disclosure.json"));
        }
        receipt = compiled(factory, "receipt.json");
        for (String message : XmlForms.standard().serviceRoots()) {
            messages.put(message, compiled(factory, "service.json#/$defs/" + message));
        }
    }

    public static NoticeSchemas standard() {
        return STANDARD;
    }

    /**
     * The form of what a sender submits.
     *
     * @param typeId such as {@code returnee.notified.v1}
     * @throws UnknownMessageType when the registry has no such type
     */
    public DocumentCheck submission(String typeId) {
        return known(submissions.get(typeId));
    }

    /**
     * The form of what a recipient reads.
     *
     * @param typeId such as {@code returnee.notified.v1}
     * @throws UnknownMessageType when the registry has no such type
     */
    public DocumentCheck disclosure(String typeId) {
        return known(disclosures.get(typeId));
    }

    /** The form of a receipt of any kind. */
    public DocumentCheck receipt() {
        return receipt;
    }

    /**
     * The form of a message of the service, apart from the document inside it, which has a form of its own.
     *
     * @param message such as {@code StatusRequest}
     * @throws UnknownMessage when the service has no such message
     */
    public DocumentCheck service(String message) {
        DocumentCheck check = messages.get(message);
        if (check == null) {
            throw new UnknownMessage();
        }
        return check;
    }

    private static DocumentCheck known(@Nullable DocumentCheck check) {
        if (check == null) {
            throw new UnknownMessageType();
        }
        return check;
    }

    static SchemaCheck compiled(JsonSchemaFactory factory, String file) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .preloadJsonSchema(true)
                .regularExpressionFactory(new WholeTextPatterns())
                .build();
        JsonSchema schema = factory.getSchema(SchemaLocation.of(ClassPathOnly.BASE + file), config);
        schema.initializeValidators();
        return new SchemaCheck(schema);
    }

    static JsonSchemaFactory closedFactory() {
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keywords(List.of(
                        new NonValidationKeyword("x-category"),
                        new NonValidationKeyword("x-default"),
                        new NonValidationKeyword("x-codelist"),
                        new NonValidationKeyword("x-document")))
                .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
                .build();
        return JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(dialect.getIri())
                .metaSchema(dialect)
                .schemaLoaders(loaders -> loaders.add(new ClassPathOnly()))
                .build();
    }
}
