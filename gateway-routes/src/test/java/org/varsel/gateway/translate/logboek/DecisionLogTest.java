package org.varsel.gateway.translate.logboek;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.translate.schema.JsonShape;

class DecisionLogTest {
    private static final JsonShape SHAPE = JsonShape.of(DecisionLog.class, "adl.schema.json");

    private final List<ObjectNode> records = SampleEntries.logged().stream()
            .map(new DecisionLog()::record)
            .flatMap(Optional::stream)
            .toList();

    @Test
    void everyDecisionHasExactlyOneRecordAndARefusalAtTheDoorNone() {
        assertThat(records.stream().map(DecisionLogTest::outcome))
                .containsExactly("referred", "denied", "permitted", "permitted");
        assertThat(records.stream().map(record -> record.path("span_id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRecordHasTheFieldsOfTheStandardAndNoOther() {
        assertThat(records).allSatisfy(record -> assertThat(SHAPE.check(record)).isEmpty());
    }

    @Test
    void aDenialIsNoError() {
        assertThat(records.get(1).path("status").asText()).isEqualTo("Unset");
        assertThat(records.get(1).at("/body/adl.core.response/decision").asBoolean(true))
                .isFalse();
    }

    @Test
    void theLawAndTheFactsAreReferredToAndNothingIsInBothPlaces() {
        assertThat(records).allSatisfy(record -> {
            assertThat(record.path("attributes")
                            .path("adl.core.policies")
                            .path("law-bundle")
                            .asText())
                    .startsWith("sha256:");
            assertThat(record.path("attributes")
                            .path("adl.core.information")
                            .path("vault")
                            .path("decision")
                            .asText())
                    .isNotEmpty();
            record.path("body").fieldNames().forEachRemaining(name -> assertThat(
                            record.path("attributes").has(name))
                    .isFalse());
        });
    }

    @Test
    void theQuestionIsAskedInTheTermsOfAuthZen() {
        ObjectNode request = (ObjectNode) records.get(2).path("body").path("adl.core.request");

        assertThat(request.at("/subject/id").asText()).isEqualTo("org:0190:00000001999999002000");
        assertThat(request.at("/resource/id").asText()).isEqualTo(SampleEntries.SUBMISSION);
        assertThat(request.at("/action/properties/purpose").asText()).isEqualTo("prevent-crime");
        assertThat(request.at("/context/time").asText()).isEqualTo("2026-11-02");
    }

    @Test
    void decisionAndProcessingOfOneNoticeAreOneTrace() {
        ProcessingLog processing = new ProcessingLog();
        ObjectNode arrived = processing.record(SampleEntries.logged().get(1)).orElseThrow();

        assertThat(records).allSatisfy(record -> {
            assertThat(record.path("trace_id")).isEqualTo(arrived.path("trace_id"));
            assertThat(record.path("parent_span_id")).isEqualTo(arrived.path("span_id"));
        });
    }

    @Test
    void nothingOfTheContentIsInIt() {
        assertThat(records.toString()).doesNotContain(SampleEntries.PERSON).doesNotContain(SampleEntries.REFERENCE);
    }

    @Test
    void theSchemaRefusesAnErrorForADenial() {
        assertThat(SHAPE.check(records.get(1).deepCopy().put("status", "Error")))
                .isNotEmpty();
    }

    private static String outcome(ObjectNode record) {
        return record.at("/body/adl.core.response/context/outcome").asText();
    }
}
