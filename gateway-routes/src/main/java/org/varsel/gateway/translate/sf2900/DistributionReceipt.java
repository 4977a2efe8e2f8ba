package org.varsel.gateway.translate.sf2900;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.carrier.Agreement;
import org.varsel.gateway.translate.carrier.ReceiptCodes;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.schemas.xml.Leaf;

/**
 * The two layers: the transport receipt that answers a call at once, and the business receipt that comes later. A transport
 * receipt names no notice, since the call that it answers does; here the call stands in the message's headers.
 */
final class DistributionReceipt {
    private static final String TRANSPORT = "d2:TransportKvittering";
    private static final String TRANSPORT_CODE = "d2:TransportValideringsKode";
    private static final String BUSINESS_CODE = "d2:ForretningsValideringsKode";
    private static final String WHY = "d2:Begrundelse";
    private static final String FAULTS = "d2:FejlListe";
    private static final String FAULT = "d2:Fejl";
    private static final String CODE = "d2:FejlKode";
    private static final String TEXT = "d2:FejlTekst";

    private static final ReceiptCodes CODES = ReceiptCodes.of(Sf2900.MAPPING);
    private static final Map<String, String> LAYERS = Sf2900.MAPPING.codes("layer");

    static final Loss LOSS = new Loss(
            Profile.RECEIPT.leaves().stream()
                    .map(Leaf::path)
                    .filter(path -> !Set.of(
                                    "/kind",
                                    "/status",
                                    "/noticeId",
                                    "/disclosureId",
                                    "/reasons[]/code",
                                    "/reasons[]/text",
                                    "/by/org/scheme",
                                    "/by/org/value")
                            .contains(path))
                    .collect(Collectors.toSet()),
            Map.of(
                    "/kind",
                    Set.of("R2", "R5", "R7"),
                    "/status",
                    Set.of("permitted", "referred", "denied", "opened", "acknowledged", "destroyed", "refused")));

    private DistributionReceipt() {}

    static DialectMessage write(String dialect, ObjectNode receipt, Function<Branch, Part> part) {
        Branch call = Sf2900.MAPPING.write(Profile.RECEIPT, receipt, "d3:DistributionContext");
        Branch faults = faults(receipt.path("reasons"));
        String status = receipt.path("status").asText();
        if (receipt.path("kind").asText().equals("R1")
                && Set.of("accepted", "rejected").contains(status)) {
            String warned = faults == null ? "OK" : "ADVARSEL";
            Branch answer = Branch.named(TRANSPORT)
                    .add(Distribution.text(TRANSPORT_CODE, status.equals("accepted") ? warned : "FEJL"));
            return new DialectMessage(dialect, headers(call), List.of(part.apply(with(answer, faults))));
        }
        String code = CODES.written(receipt);
        if (code.isEmpty()) {
            throw new Fault(
                    ErrorCode.TRANSLATE_LOSS,
                    "SF2900 has no receipt of this kind and status; R1, R3, R4, R6 and R8 have one, the others travel in a"
                            + " canonical form");
        }
        Branch business = Branch.named("d3:Forretningskvittering")
                .add(Distribution.text(BUSINESS_CODE, code))
                .add(Distribution.text("d2:Kvitteringstype", String.valueOf(LAYERS.get(code))));
        if (CODES.meaning(code + " " + status).isPresent()) {
            business.add(Distribution.text(WHY, status));
        }
        Branch request = Branch.named("d3:FordelingskvitteringModtagRequest")
                .add(with(business, faults))
                .add(call);
        return DialectMessage.of(dialect, part.apply(request));
    }

    static ObjectNode read(Branch root, Map<String, String> headers) {
        return switch (root.name()) {
            case TRANSPORT, "d3:TransportKvittering" ->
                transport(root, root.name().substring(0, 3), headers);
            case "d3:FordelingskvitteringModtagRequest" -> business(root, "d3:");
            case "d2:FordelingskvitteringModtagAnvenderRequest" -> business(root, "d2:");
            default -> throw unreadable("The message is no receipt of SF2900.");
        };
    }

    /** The call itself has no place in a transport receipt. */
    private static Map<String, String> headers(Branch call) {
        Map<String, String> headers = new TreeMap<>();
        for (Branch said : call.branches()) {
            if (said.value() != null) {
                headers.put(local(said.name()), said.value().asText());
            }
        }
        return headers;
    }

    private static ObjectNode transport(Branch root, String prefix, Map<String, String> headers) {
        ReceiptCodes.Meaning meaning = meaning(Agreement.value(root, prefix + "TransportValideringsKode"), null)
                .filter(known -> known.kind().equals("R1"))
                .orElseThrow(() -> unreadable("The transport receipt has no code that SF2900 knows."));
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        receipt.put("kind", meaning.kind()).put("status", meaning.status());
        context(receipt, name -> headers.get(local(name)));
        reasons(receipt, root.first(prefix + "FejlListe"), prefix);
        return receipt;
    }

    private static ObjectNode business(Branch root, String prefix) {
        Branch said = root.first(prefix + "Forretningskvittering");
        ReceiptCodes.Meaning meaning = meaning(Agreement.value(said, BUSINESS_CODE), Agreement.value(said, WHY))
                .filter(known -> !known.kind().equals("R1"))
                .orElseThrow(() -> unreadable("The business receipt has no code that SF2900 knows."));
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        receipt.put("kind", meaning.kind()).put("status", meaning.status());
        context(receipt, name -> Agreement.value(root, prefix + "DistributionContext", name));
        reasons(receipt, said == null ? null : said.first(FAULTS), "d2:");
        return receipt;
    }

    private static void context(ObjectNode receipt, Function<String, @Nullable String> said) {
        put(receipt, "noticeId", said.apply(Distribution.NOTICE));
        put(receipt, "disclosureId", said.apply(Distribution.DISCLOSURE));
        String cvr = said.apply(Distribution.ROUTED);
        if (cvr != null) {
            receipt.withObject("/by/org")
                    .put("scheme", Distribution.ISO_6523_CVR)
                    .put("value", cvr);
        }
    }

    private static void reasons(ObjectNode receipt, @Nullable Branch faults, String prefix) {
        if (faults == null) {
            return;
        }
        ArrayNode reasons = receipt.arrayNode();
        for (Branch fault : faults.branches()) {
            ObjectNode reason = receipt.objectNode();
            put(reason, "code", Agreement.value(fault, prefix + "FejlKode"));
            put(reason, "text", Agreement.value(fault, prefix + "FejlTekst"));
            if (!reason.isEmpty()) {
                reasons.add(reason);
            }
        }
        if (!reasons.isEmpty()) {
            receipt.set("reasons", reasons);
        }
    }

    /** Null where no reason has a code or a text: its path has no place. */
    private static @Nullable Branch faults(JsonNode reasons) {
        Branch faults = Branch.named(FAULTS);
        for (JsonNode reason : reasons) {
            if (reason.has("code") || reason.has("text")) {
                faults.add(Branch.named(FAULT)
                        .add(Distribution.text(CODE, reason.path("code").asText()))
                        .add(Distribution.text(TEXT, reason.path("text").asText())));
            }
        }
        return faults.branches().isEmpty() ? null : faults;
    }

    private static Branch with(Branch answer, @Nullable Branch faults) {
        return faults == null ? answer : answer.add(faults);
    }

    private static Optional<ReceiptCodes.Meaning> meaning(@Nullable String code, @Nullable String why) {
        return code == null ? Optional.empty() : CODES.meaning(code + " " + why).or(() -> CODES.meaning(code));
    }

    private static void put(ObjectNode node, String member, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(member, value);
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Rejected unreadable(String detail) {
        return new Rejected(ErrorCode.TRANSLATE_UNREADABLE, detail);
    }
}
