package org.varsel.gateway.translate.logboek;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.translate.schema.JsonShape;

class ProcessingLogTest {
    private static final JsonShape SHAPE = JsonShape.of(ProcessingLog.class, "ldv.schema.json");

    private final List<ObjectNode> records = records();

    @Test
    void everyRecordHasTheFieldsOfTheStandardAndNoOther() {
        assertThat(records).hasSize(4).allSatisfy(record -> assertThat(SHAPE.check(record))
                .isEmpty());
    }

    @Test
    void aDisclosureIsAChildOfItsSubmissionInOneTrace() {
        ObjectNode arrived = records.get(0);
        ObjectNode disclosed = records.get(1);

        assertThat(arrived.path("trace_id").asText()).isEqualTo(SampleEntries.SUBMISSION.replace("-", ""));
        assertThat(disclosed.path("trace_id")).isEqualTo(arrived.path("trace_id"));
        assertThat(disclosed.path("parent_span_id")).isEqualTo(arrived.path("span_id"));
        assertThat(records.stream().map(record -> record.path("span_id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theDataSubjectIsTheLogsDigestOfItsReference() {
        String digest = SampleEntries.all().get(5).slots().get(0);
        ObjectNode again = new ProcessingLog()
                .record(new LoggedEntry(
                        SampleEntries.ORIGIN, 5, SampleEntries.all().get(5)))
                .orElseThrow();

        assertThat(subject(records.get(1))).hasSize(43).isNotEqualTo(digest);
        assertThat(subject(again)).as("salted: another for every disclosure").isNotEqualTo(subject(records.get(1)));
        assertThat(records.get(1)
                        .path("attributes")
                        .path("dpl.core.data_subject_id_type")
                        .asText())
                .isEqualTo(ProcessingLog.SUBJECT_TYPE);
    }

    @Test
    void whoLooksIsRecordedWithTheSubjectOfWhatWasLookedAt() {
        assertThat(subject(records.get(2))).isEqualTo(subject(records.get(1)));
        assertThat(records.get(2).path("parent_span_id"))
                .isEqualTo(records.get(1).path("span_id"));
    }

    @Test
    void aNoticeAboutNobodyHasNoDataSubject() {
        assertThat(records.get(3)
                        .path("attributes")
                        .path("dpl.core.processing_activity_id")
                        .asText())
                .isEqualTo("urn:varsel:processing:briefing.general");
        assertThat(subject(records.get(3))).isEmpty();
    }

    @Test
    void theSenderIsTheCallingParty() {
        assertThat(records.get(0)
                        .path("attributes")
                        .path("dpl.core.foreign_operation.processor")
                        .asText())
                .endsWith("iso6523:0190:00000001999999001000");
        assertThat(records.get(1).path("attributes").has("dpl.core.foreign_operation.processor"))
                .isFalse();
    }

    @Test
    void nothingOfTheContentIsInIt() {
        assertThat(records.toString())
                .doesNotContain(SampleEntries.PERSON)
                .doesNotContain(SampleEntries.REFERENCE)
                .doesNotContain("status_code")
                .doesNotContain("operation_id");
    }

    @Test
    void theSchemaRefusesAPersonalNumberAndAnOldName() {
        ObjectNode numbered = records.get(1).deepCopy();
        numbered.withObject("/attributes").put("dpl.core.data_subject_id", "999990342");
        ObjectNode old = records.get(1).deepCopy().put("status_code", "0");

        assertThat(SHAPE.check(numbered)).isNotEmpty();
        assertThat(SHAPE.check(old)).isNotEmpty();
    }

    private static String subject(ObjectNode record) {
        return record.path("attributes").path("dpl.core.data_subject_id").asText();
    }

    private static List<ObjectNode> records() {
        ProcessingLog log = new ProcessingLog();
        return SampleEntries.logged().stream()
                .map(log::record)
                .flatMap(Optional::stream)
                .toList();
    }
}
