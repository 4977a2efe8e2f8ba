package org.varsel.gateway.translate.fiks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.gateway.translate.schema.JsonShape;

/**
 * A message of Fiks IO. Its envelope is the headers, the document its one file; the two must say the same. Messages without a file
 * are read too: what the platform itself sends when a message was not fetched or could not be delivered.
 */
public final class Fiks implements Dialect {
    private static final JsonShape ENVELOPE = JsonShape.of(Fiks.class, "envelope.schema.json");

    @Override
    public String name() {
        return DialectNames.NO_FIKS;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.values());
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        Part file = new Part(profile.key() + ".json", "application/json", JsonForm.bytes(document));
        return new DialectMessage(name(), Envelope.of(profile, document), List.of(file));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        if (message.parts().isEmpty() && profile == Profile.RECEIPT) {
            return FiksReceipts.bare(message.headers());
        }
        ObjectNode document = JsonForm.object(message.main().bytes());
        Map<String, String> expected = expected(profile, document);
        Envelope.agreed(profile).forEach(name -> {
            if (!String.valueOf(expected.get(name))
                    .equals(String.valueOf(message.headers().get(name)))) {
                throw new Rejected(
                                ErrorCode.TRANSLATE_UNREADABLE,
                                "The envelope says otherwise than the document inside; write it from the document.")
                        .at("/" + name);
            }
        });
        return document;
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        message.headers().forEach(envelope::put);
        List<Finding> findings = ENVELOPE.check(envelope);
        if (!findings.isEmpty()) {
            return findings;
        }
        ObjectNode document = read(profile, message);
        return message.parts().isEmpty() ? List.of() : CanonicalCheck.findings(profile, document);
    }

    @Override
    public Loss loss(Profile profile) {
        return Loss.none();
    }

    @Override
    public Set<String> readers() {
        return CanonicalCheck.EVERYBODY;
    }

    private static Map<String, String> expected(Profile profile, ObjectNode document) {
        try {
            return Envelope.of(profile, document);
        } catch (Fault e) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The document has no envelope: " + e.getMessage());
        }
    }
}
