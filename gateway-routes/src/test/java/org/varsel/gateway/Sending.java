package org.varsel.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/** A submission on its way, right in everything unless the test says otherwise. */
public final class Sending {

    private static final Path EXAMPLES = Path.of("../schemas/examples");

    private final ObjectNode document;
    private SealKey signer;
    private X509Certificate sealedTo;
    private final ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    private String signedType = ContentTypes.SUBMISSION;

    private Sending(TestHome home, String party, ObjectNode document) {
        this.document = document;
        this.signer = home.seal(party);
        this.sealedTo = home.gatewaySeal().certificate();
        envelope.put("specversion", "1.0");
        envelope.put("id", UUID.randomUUID().toString());
        envelope.put("source", "urn:org:iso6523:" + home.id(party));
        envelope.put(
                "type", "org.varsel." + document.path("header").path("type").asText());
        envelope.put("time", Instant.now().toString());
        envelope.put("datacontenttype", "application/jose");
    }

    /** The example of the schemas, sent by that party. */
    public static Sending of(TestHome home, String party, String example) {
        return new Sending(home, party, example(example));
    }

    /** A document of the test's own, sent by that party. */
    public static Sending of(TestHome home, String party, ObjectNode document) {
        return new Sending(home, party, document);
    }

    /** The example as a notice of its own: ids that nobody has seen. */
    public static Sending fresh(TestHome home, String party, String example) {
        return of(home, party, example)
                .header("noticeId", UUID.randomUUID().toString())
                .header("threadId", UUID.randomUUID().toString());
    }

    public static ObjectNode example(String name) {
        try {
            return (ObjectNode) StrictJson.parse(Files.readAllBytes(EXAMPLES.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Sending document(Consumer<ObjectNode> change) {
        change.accept(document);
        return this;
    }

    public Sending header(String member, String value) {
        document.withObject("/header").put(member, value);
        return this;
    }

    public Sending legal(String member, String value) {
        document.withObject("/legal").put(member, value);
        return this;
    }

    public String header(String member) {
        return document.path("header").path(member).asText();
    }

    public Sending envelope(String attribute, String value) {
        envelope.put(attribute, value);
        return this;
    }

    public Sending without(String attribute) {
        envelope.remove(attribute);
        return this;
    }

    public Sending signedBy(SealKey key) {
        signer = key;
        return this;
    }

    public Sending signedAs(String type) {
        signedType = type;
        return this;
    }

    public Sending sealedTo(X509Certificate certificate) {
        sealedTo = certificate;
        return this;
    }

    public String id() {
        return envelope.path("id").asText();
    }

    public ObjectNode document() {
        return document;
    }

    public byte[] canonical() {
        return Jcs.canonical(document);
    }

    /** The whole body. */
    public String body() {
        return sealing(Jws.sign(signedType, canonical(), signer));
    }

    /** As {@link #body()}, with these bytes signed instead of the document's canonical ones. */
    public String signing(String payload) {
        return sealing(Jws.sign(signedType, payload.getBytes(StandardCharsets.UTF_8), signer));
    }

    /** As {@link #body()}, with the document signed as a message in that format. */
    public String inFormat(Dialect dialect) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.set("message", MessageJson.of(dialect.write(Profile.SUBMISSION, document)));
        return sealing(Jws.sign(signedType, Jcs.canonical(message), signer));
    }

    /** With this inside the encryption. */
    public String sealing(String jws) {
        return carrying(Jwe.encrypt(ContentTypes.SUBMISSION, jws.getBytes(StandardCharsets.UTF_8), sealedTo));
    }

    /** With this as the data. */
    public String carrying(String jwe) {
        JsonNode whole = envelope.deepCopy().put("data", jwe);
        return whole.toString();
    }

    public String jws() {
        return Jws.sign(signedType, canonical(), signer);
    }
}
