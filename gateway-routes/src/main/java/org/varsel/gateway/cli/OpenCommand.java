package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.WireForm;
import org.varsel.schemas.xml.MalformedXml;
import org.varsel.schemas.xml.StrictXml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens what came in. */
@Command(
        name = "open",
        header = "Open a received delivery or sealed notice; check and show receipts.",
        description = {
            "%nReads a delivery (CloudEvent), a sealed notice (JWE, EncryptedData or CMS), a receipt (JWS or signed XML), or an",
            "answer of the gateway with receipts in it. Nothing is printed unless everything verified: the seal, the gateway's signature and, when the",
            "log's key is there, the proof that exactly this was logged. The content goes to standard output."
        },
        footer = {
            "Example:",
            "  varsel open received/delivery.json --as bergen",
            "  varsel open receipt-r4.jws --cert bergen/seal.pem"
        })
final class OpenCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What came in, or - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private AsParty party = new AsParty();

    @Option(
            names = "--cert",
            paramLabel = "PEM",
            description = "Certificate of a signer to accept besides the gateway's; repeat for more.")
    private List<Path> certificates = new ArrayList<>();

    @Mixin
    private LogKeys logKeys = new LogKeys();

    @Override
    public void run() {
        byte[] bytes = Input.bytes(file);
        if (WireForm.of(bytes) == WireForm.CMS) {
            showSealed(bytes);
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) {
            openAlone(text);
            return;
        }
        JsonNode json = Input.json(Input.name(file), text.getBytes(StandardCharsets.UTF_8));
        if (json.path("receipts").isArray()) {
            Receipts.sheets(json.path("receipts"), signers(), receipt -> {})
                    .forEach(spec.commandLine().getOut()::println);
        } else if (json.path("code").isTextual() && json.path("status").isInt()) {
            throw CommandFailed.refused(
                    Problems.describe(json.path("status").asInt(), text.getBytes(StandardCharsets.UTF_8)));
        } else {
            openDelivery(json, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void openAlone(String text) {
        long dots = text.chars().filter(c -> c == '.').count();
        boolean xml = WireForm.of(text) == WireForm.XML;
        if (xml ? encrypted(text) : dots == 4) {
            showSealed(text.getBytes(StandardCharsets.UTF_8));
        } else if (xml || dots == 2) {
            showReceipt(text);
        } else {
            throw CommandFailed.refused(Input.name(file) + " is neither a delivery (JSON), nor a sealed notice (JWE,"
                    + " EncryptedData or CMS), nor a receipt (JWS or signed XML).");
        }
    }

    private void showSealed(byte[] sealed) {
        show(OpenedDisclosure.of(sealed, party.required()).disclosure());
        err().println("sealed to you, signed by the gateway; no proof came with it");
    }

    private boolean encrypted(String xml) {
        try {
            return "EncryptedData"
                    .equals(StrictXml.parseSealed(xml.getBytes(StandardCharsets.UTF_8))
                            .getDocumentElement()
                            .getLocalName());
        } catch (MalformedXml e) {
            throw CommandFailed.refused(Input.name(file) + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private void openDelivery(JsonNode event, byte[] delivery) {
        OpenedDisclosure opened = OpenedDisclosure.of(sealed(event.path("data")), party.required());
        List<String> keys = logKeys.of(party);
        String proof = keys.isEmpty()
                ? "proof not checked: give the log's key with --log-key"
                : DeliveryProof.require(delivery, opened, keys);
        show(opened.disclosure());
        err().println("sealed to you, signed by the gateway; " + proof);
    }

    private byte[] sealed(JsonNode data) {
        if (data.path("jwe").isTextual()) {
            return data.path("jwe").asText().getBytes(StandardCharsets.UTF_8);
        }
        String member = data.has("xml") ? "xml" : "cms";
        if (!data.path(member).isTextual()) {
            throw CommandFailed.refused(Input.name(file)
                    + " is neither a delivery (data.jwe, data.xml, data.cms) nor an answer with receipts.");
        }
        try {
            return Base64.getDecoder().decode(data.path(member).asText());
        } catch (IllegalArgumentException e) {
            throw CommandFailed.refused(Input.name(file) + " has data." + member + " that is not base64.");
        }
    }

    private void show(JsonNode disclosure) {
        spec.commandLine().getOut().println(Plain.lines(disclosure.toPrettyString()));
    }

    private void showReceipt(String compact) {
        spec.commandLine().getOut().println(Receipts.sheet(Receipts.verified(compact, signers())));
    }

    private Function<String, Optional<X509Certificate>> signers() {
        List<X509Certificate> known = new ArrayList<>();
        certificates.forEach(pem -> known.addAll(Pem.certificates(pem)));
        if (party.isGiven()) {
            known.addAll(party.required().gatewaySeals());
        }
        if (known.isEmpty()) {
            throw CommandFailed.usage("Whose signature? Give --as DIR for the gateway's, or --cert PEM.");
        }
        return Receipts.signedByOneOf(known);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
