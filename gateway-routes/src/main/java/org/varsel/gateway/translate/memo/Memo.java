package org.varsel.gateway.translate.memo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.canonical.CanonicalCheck;
import org.varsel.gateway.translate.carrier.Agreement;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.carrier.Envelopes;
import org.varsel.gateway.translate.carrier.Forms;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.gateway.translate.mapping.Mapping;
import org.varsel.gateway.translate.mapping.Mappings;
import org.varsel.gateway.translate.mapping.XmlText;
import org.varsel.gateway.translate.schema.XmlShape;

/** A message shaped as MeMo 1.2. Digital post gives no receipts of ours, so it carries none. */
public final class Memo implements Dialect {
    private static final Predicate<String> CVR = Pattern.compile("[0-9]{8}").asMatchPredicate();
    private static final Mapping MAPPING = Mappings.of(
            Memo.class,
            Map.of(
                    "base64", Envelopes.BASE64,
                    "text", Envelopes.TEXT_BASE64,
                    "cvr", Envelopes.number("0184", CVR, ""),
                    "firstCvr", Envelopes.firstNumber("0184", CVR, ""),
                    "uuid", Envelopes.text(Carried::isUuid),
                    "time", Envelopes.text(Forms::isTime),
                    "agreed", Envelopes.prefixed("org.varsel.", type -> true, "")));
    private static final XmlText XML = new XmlText(MAPPING.namespaces());
    private static final XmlShape SHAPE = XmlShape.of(Memo.class, "memo.xsd");
    private static final String[] CONTENT = {"m:MessageBody", "m:TechnicalDocument", "m:File", "m:content"};
    private static final String[] RECIPIENT = {"m:MessageHeader", "m:Recipient", "m:recipientID"};

    /** What must say the same as the notice inside. */
    private static final List<String[]> AGREED = List.of(
            new String[] {"m:MessageHeader", "m:messageUUID"},
            new String[] {"m:MessageHeader", "m:messageID"},
            new String[] {"m:MessageHeader", "m:messageCode"},
            new String[] {"m:MessageHeader", "m:Sender", "m:senderID"},
            new String[] {"m:MessageHeader", "m:ContentData", "m:CaseID", "m:caseID"},
            new String[] {"m:MessageBody", "m:createdDateTime"});

    @Override
    public String name() {
        return DialectNames.DK_MEMO;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.DISCLOSURE, Profile.SUBMISSION);
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        return DialectMessage.of(
                name(), new Part("memo.xml", "application/xml", XML.write(message(profile, document))));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        Branch said = XML.read(message.main().bytes());
        String encoded = said.name().equals("m:Message") ? Agreement.value(said, CONTENT) : null;
        if (encoded == null) {
            throw new Rejected(
                    ErrorCode.TRANSLATE_UNREADABLE, "The message is no MeMo message with a technical document.");
        }
        ObjectNode document = JsonForm.object(Envelopes.decoded(encoded, "/TechnicalDocument/File/content"));
        Branch expected = Agreement.expected("/TechnicalDocument", () -> message(profile, document));
        AGREED.forEach(path -> Agreement.require(said, expected, path));
        if (profile == Profile.DISCLOSURE) {
            // What is handed in goes to the gateway's own number, which no notice holds.
            Agreement.require(said, expected, RECIPIENT);
        }
        return document;
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        List<Finding> findings = SHAPE.check(message.main().bytes());
        return findings.isEmpty() ? CanonicalCheck.findings(profile, read(profile, message)) : findings;
    }

    @Override
    public Loss loss(Profile profile) {
        return MAPPING.loss(profile);
    }

    @Override
    public Set<String> readers() {
        return CanonicalCheck.EVERYBODY;
    }

    private static Branch message(Profile profile, ObjectNode document) {
        return MAPPING.write(profile, document, "m:Message");
    }
}
