package org.varsel.gateway.translate.memo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.carrier.Forms;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.JsonForm;

/** The message as elements: a header that routes, a text for people that is the same for every notice, and the notice. */
final class MemoMessage {
    static final String[] RECIPIENT = {"m:MessageHeader", "m:Recipient", "m:recipientID"};

    /** What must say the same as the notice inside. */
    static final List<String[]> AGREED = List.of(
            new String[] {"m:MessageHeader", "m:messageUUID"},
            new String[] {"m:MessageHeader", "m:messageID"},
            new String[] {"m:MessageHeader", "m:messageCode"},
            new String[] {"m:MessageHeader", "m:Sender", "m:senderID"},
            new String[] {"m:MessageHeader", "m:ContentData", "m:CaseID", "m:caseID"},
            new String[] {"m:MessageBody", "m:createdDateTime"});

    private static final Predicate<String> CVR = Pattern.compile("[0-9]{8}").asMatchPredicate();
    private static final String LABEL = "Fortrolig underretning mellem myndigheder";
    private static final String TEXT =
            """
            Denne meddelelse indeholder en fortrolig underretning mellem myndigheder.

            Indholdet findes i det tekniske dokument og læses i modtagerens fagsystem. Modtagelsen skal kvitteres dér.
            Er meddelelsen ikke til jer, må indholdet ikke åbnes. Kontakt afsenderen.
            """;

    private MemoMessage() {}

    static Branch of(Carried carried) {
        String type = carried.text("type");
        Branch header = Branch.named("m:MessageHeader")
                .add(text("m:messageType", "DIGITALPOST"))
                .add(text("m:messageUUID", carried.id()))
                .add(text("m:messageID", carried.uuid("noticeId")))
                .add(text("m:messageCode", type))
                .add(text("m:label", LABEL))
                .add(text("m:mandatory", "false"))
                .add(text("m:legalNotification", "false"))
                .add(party(carried, "Sender", carried.from(), "header.sender"))
                .add(party(carried, "Recipient", carried.to(), "header.recipient or header.permittedRecipient"));
        carried.optional("threadId", Carried::isUuid)
                .ifPresent(thread -> header.add(Branch.named("m:ContentData")
                        .add(Branch.named("m:CaseID")
                                .add(text("m:caseID", thread))
                                .add(text("m:caseSystem", "varsel")))));
        Branch body = Branch.named("m:MessageBody");
        carried.optional("recordedAt", Forms::isTime).ifPresent(time -> body.add(text("m:createdDateTime", time)));
        byte[] read = TEXT.getBytes(StandardCharsets.UTF_8);
        body.add(Branch.named("m:MainDocument")
                .add(text("m:mainDocumentID", "1"))
                .add(text("m:label", LABEL))
                .add(file("text/plain", "underretning.txt", "da", read)));
        body.add(Branch.named("m:TechnicalDocument")
                .add(text("m:technicalDocumentID", "2"))
                .add(text("m:label", "org.varsel." + type))
                .add(file("application/json", "notice.json", "en", JsonForm.bytes(carried.document()))));
        return Branch.named("m:Message")
                .add(text("@memoVersion", "1.2"))
                .add(text("@memoSchVersion", "1.2.0"))
                .add(header)
                .add(body);
    }

    private static Branch party(Carried carried, String which, JsonNode org, String place) {
        String number = carried.number(org, "0184", CVR, place);
        return Branch.named("m:" + which)
                .add(text(which.equals("Sender") ? "m:senderID" : "m:recipientID", number))
                .add(text("m:idType", "CVR"))
                .add(text("m:label", number));
    }

    private static Branch file(String mediaType, String name, String language, byte[] content) {
        return Branch.named("m:File")
                .add(text("m:encodingFormat", mediaType))
                .add(text("m:filename", name))
                .add(text("m:language", language))
                .add(text("m:content", Base64.getEncoder().encodeToString(content)));
    }

    private static Branch text(String name, String value) {
        return Branch.named(name).value(TextNode.valueOf(value));
    }
}
