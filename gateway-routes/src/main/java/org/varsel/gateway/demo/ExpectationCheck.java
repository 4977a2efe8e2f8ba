package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.varsel.gateway.demo.ReceiptView.Read;
import org.varsel.gateway.keys.LogOrigin;

/** Holds one played scenario against {@code deploy/demo-expectations/<id>.json}, which a person wrote from the law. */
final class ExpectationCheck {
    private final DemoHome home;
    private final ReceiptView receipts;
    private final Checks checks;

    ExpectationCheck(DemoHome home, ReceiptView receipts, Checks checks) {
        this.home = home;
        this.receipts = receipts;
        this.checks = checks;
    }

    void check(String id, ObjectNode expected, Exhibit exhibit, LogWindows logs) {
        checks.that(id + ": the gateway answered as expected", answers(expected.path("answers"), exhibit));
        checks.that(
                id + ": the sender holds the expected receipts, each with a valid signature",
                Comparison.differences(expected.path("receipts"), lastReceipts(exhibit)));
        List<String> uninvited = new ArrayList<>();
        for (Cast party : Cast.standIns()) {
            JsonNode wanted = expected.path("received").path(party.key());
            if (!wanted.isMissingNode()) {
                checks.that(
                        id + ": " + party.key() + " received exactly what is expected",
                        Comparison.differences(wanted, received(party, exhibit)));
            } else if (!exhibit.arrivedAt(party).isEmpty()) {
                uninvited.add(party.key());
            }
        }
        checks.that(id + ": nobody else received anything", uninvited);
        List<String> astray = new ArrayList<>();
        for (LogOrigin log : LogWindows.LOGS) {
            JsonNode entries = expected.path("log").path(log.domain());
            List<String> differences =
                    LogComparison.differences(entries, logs.entries(log.domain(), LogComparison.count(entries)));
            if (!entries.isMissingNode()) {
                checks.that(id + ": the log " + log.domain() + " holds the expected entries", differences);
            } else {
                differences.forEach(difference -> astray.add(log.domain() + ": " + difference));
            }
        }
        checks.that(id + ": no other log has an entry", astray);
    }

    private static List<String> answers(JsonNode expected, Exhibit exhibit) {
        ArrayNode actual = DemoJson.object().arrayNode();
        List<Told> answers = exhibit.answers();
        for (int i = 0; i < answers.size(); i++) {
            ObjectNode summary = summary(answers.get(i));
            summary.put("repeatsTheFirst", repeats(answers.get(i), answers.get(0)));
            // An expectation says what matters of an answer; what it names is compared exactly.
            ObjectNode wanted = DemoJson.object();
            JsonNode names = expected.path(i);
            summary.properties().stream()
                    .filter(each -> names.has(each.getKey()))
                    .forEach(each -> wanted.set(each.getKey(), each.getValue()));
            actual.add(wanted);
        }
        return Comparison.differences(expected, actual);
    }

    private static ObjectNode summary(Told told) {
        ObjectNode summary = DemoJson.object();
        summary.put("by", told.by().key()).put("http", told.status()).put("result", told.result());
        summary.set("receipts", kinds(told.receipts()));
        summary.put("verifiedByParty", told.verifiedByParty());
        ObjectNode fields = summary.putObject("fields");
        told.decisions().forEach(decision -> decision.path("fields")
                .forEach(field -> fields.set(field.path("path").asText(), field.path("outcome"))));
        ArrayNode decided = summary.putArray("decided");
        told.decisions().forEach(decision -> decided.add(decision.path("outcome")));
        ArrayNode missing = summary.putArray("missingFacts");
        told.decisions()
                .forEach(decision -> decision.path("missingFacts").forEach(fact -> missing.add(fact.path("fact"))));
        return summary;
    }

    /** Whether the receipts of the first answer come again, byte for byte and first. */
    private static boolean repeats(Told told, Told first) {
        List<String> now = told.receipts().stream().map(Read::signed).toList();
        List<String> then = first.receipts().stream().map(Read::signed).toList();
        return !then.isEmpty()
                && now.size() >= then.size()
                && now.subList(0, then.size()).equals(then);
    }

    private static ArrayNode kinds(List<Read> read) {
        ArrayNode kinds = DemoJson.object().arrayNode();
        read.forEach(each -> kinds.add(each.kind() + " " + each.status() + " by " + each.signer()));
        return kinds;
    }

    private static ArrayNode lastReceipts(Exhibit exhibit) {
        ArrayNode all = DemoJson.object().arrayNode();
        exhibit.lastStates().forEach(told -> {
            ArrayNode sorted = all.addArray();
            IntStream.range(0, told.receipts().size())
                    .mapToObj(i -> told.receipts().get(i))
                    .map(each -> each.kind() + " " + each.status() + " by " + each.signer())
                    .sorted()
                    .forEach(sorted::add);
        });
        return all;
    }

    private ArrayNode received(Cast party, Exhibit exhibit) {
        ArrayNode all = DemoJson.object().arrayNode();
        for (String disclosureId : exhibit.arrivedAt(party)) {
            Path dir = home.received(party).resolve(disclosureId);
            ObjectNode one = all.addObject();
            Path notice = dir.resolve("notice.json");
            if (Files.exists(notice)) {
                ObjectNode document = DemoJson.read(notice);
                one.set("header", document.path("header"));
                one.set("legal", LegalSummary.of(document.path("legal")));
                one.set("content", document.path("content"));
            }
            one.put("destroyed", Files.exists(dir.resolve("destroyed.txt")));
            one.set("receipts", ownReceipts(dir));
            one.put(
                    "attempts",
                    Integer.parseInt(DemoFiles.text(dir.resolve("attempts")).strip()));
            one.put("checksFailed", DemoFiles.text(dir.resolve("checks.txt")).contains("FAIL"));
        }
        return all;
    }

    private ArrayNode ownReceipts(Path dir) {
        Map<String, String> byFile = new TreeMap<>();
        for (String name : List.of("receipt-r4.jws", "receipt-r6.jws", "receipt-r7.jws")) {
            Path file = dir.resolve(name);
            if (Files.exists(file)) {
                Read read = receipts.read(DemoFiles.text(file).strip());
                byFile.put(name, read.kind() + " " + read.status() + " by " + read.signer());
            }
        }
        ArrayNode kinds = DemoJson.object().arrayNode();
        new ArrayList<>(byFile.values()).forEach(kinds::add);
        return kinds;
    }
}
