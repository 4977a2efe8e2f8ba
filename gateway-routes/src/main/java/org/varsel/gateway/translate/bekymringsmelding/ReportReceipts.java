package org.varsel.gateway.translate.bekymringsmelding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.xml.Leaf;

/** The two answers to a report: that it was received, and that receiving it failed. Other receipts have no answer here. */
final class ReportReceipts {
    static final Loss LOSS = loss();

    private static final String RECEIVED = "no.ks.fiks.bekymringsmelding.mottatt.v1";
    private static final String FAILED = "no.ks.fiks.bekymringsmelding.feilet.v1";
    private static final String ANSWERS = "SvarPaMelding";

    private ReportReceipts() {}

    static DialectMessage write(String dialect, ObjectNode receipt) {
        String said =
                receipt.path("kind").asText() + " " + receipt.path("status").asText();
        Map<String, String> headers = new TreeMap<>();
        headers.put(ReportHeaders.ID, text(receipt, "receiptId"));
        headers.put(ANSWERS, text(receipt, "disclosureId"));
        return switch (said) {
            case "R4 delivered" -> {
                headers.put(ReportHeaders.TYPE, RECEIVED);
                yield new DialectMessage(dialect, headers, List.of());
            }
            case "R6 rejected" -> {
                headers.put(ReportHeaders.TYPE, FAILED);
                yield new DialectMessage(dialect, headers, List.of(failure(receipt)));
            }
            default ->
                throw new Fault(
                        ErrorCode.TRANSLATE_LOSS,
                        "a report of concern is answered by R4 delivered or R6 rejected only; hand on other receipts as"
                                + " they are");
        };
    }

    static ObjectNode read(DialectMessage message) {
        String type = message.headers().getOrDefault(ReportHeaders.TYPE, "");
        String answers = message.headers().get(ANSWERS);
        if (!(type.equals(RECEIVED) || type.equals(FAILED)) || answers == null) {
            throw new Rejected(
                            ErrorCode.TRANSLATE_UNREADABLE,
                            "The message is no answer to a report of concern that it names.")
                    .at("/" + (answers == null ? ANSWERS : ReportHeaders.TYPE));
        }
        if (type.equals(FAILED)) {
            JsonForm.object(message.main().bytes());
        }
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        if (message.headers().containsKey(ReportHeaders.ID)) {
            receipt.put("receiptId", message.headers().get(ReportHeaders.ID));
        }
        receipt.put("kind", type.equals(RECEIVED) ? "R4" : "R6");
        receipt.put("disclosureId", answers);
        receipt.put("status", type.equals(RECEIVED) ? "delivered" : "rejected");
        return receipt;
    }

    /** Why, for people to read: the answer has no codes. */
    private static Part failure(ObjectNode receipt) {
        List<String> reasons = new ArrayList<>();
        receipt.path("reasons")
                .forEach(reason -> reasons.add(reason.path("text").asText()));
        ObjectNode failure = JsonNodeFactory.instance.objectNode().put("melding", String.join("\n", reasons));
        return new Part("feilmelding.json", "application/json", JsonForm.bytes(failure));
    }

    private static String text(ObjectNode receipt, String member) {
        JsonNode value = receipt.path(member);
        if (!value.isTextual()) {
            throw new Fault(
                    ErrorCode.TRANSLATE_LOSS, "an answer to a report of concern needs " + member + ", which it lacks");
        }
        return value.asText();
    }

    private static Loss loss() {
        Set<String> leaves =
                Profile.RECEIPT.leaves().stream().map(Leaf::path).collect(Collectors.toCollection(TreeSet::new));
        leaves.removeAll(Set.of("/receiptId", "/kind", "/disclosureId", "/status"));
        return new Loss(
                leaves,
                Map.of(
                        "/kind", codes("receipt-kind", Set.of("R4", "R6")),
                        "/status", codes("receipt-status", Set.of("delivered", "rejected"))));
    }

    private static Set<String> codes(String list, Set<String> carried) {
        Set<String> codes = CodeLists.standard().list(list).codes().stream()
                .map(Code::code)
                .collect(Collectors.toCollection(TreeSet::new));
        codes.removeAll(carried);
        return codes;
    }
}
