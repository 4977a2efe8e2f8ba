package org.varsel.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.Examples;
import org.varsel.schemas.constraint.Severity;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Content;
import org.varsel.schemas.notice.Submission;

class NoticeConstraintsTest {

    @Test
    void aWarningIsToldAndStopsNothing() {
        List<Violation> found = Examples.CONSTRAINTS.check(submission("returnee.notified/warn"));

        assertThat(found).hasSize(2).allMatch(violation -> violation.severity() == Severity.WARNING);
        assertThat(found.get(0).path()).isEqualTo("/content/identifier/identifier/0/notation");
    }

    @Test
    void theElementsOfACategoryAreRequiredInASubmissionOnly() {
        JsonNode notice =
                StrictJson.parse(Examples.example("returnee.notified/ok").bytes());
        ((ObjectNode) notice.at("/content/identity")).remove("dateOfBirth");

        List<Violation> submitted = Examples.CONSTRAINTS.check(StrictJson.as(notice, Submission.class));
        List<Violation> disclosed = Examples.CONSTRAINTS.check(StrictJson.as(notice.path("content"), Content.class));

        assertThat(submitted)
                .containsExactly(new Violation("/content/identity/dateOfBirth", "present", "is required here; add it"));
        assertThat(disclosed).isEmpty();
    }

    @Test
    void noViolationRepeatsAValue() {
        JsonNode notice =
                StrictJson.parse(Examples.example("returnee.notified/ok").bytes());
        ((ObjectNode) notice.at("/content/identity"))
                .put("fullName", "CANARY \u202e")
                .put("dateOfBirth", "CANARY");
        ((ObjectNode) notice.at("/content/residence/municipality")).put("code", "CANARY");
        ((ObjectNode) notice.at("/content/identifier/identifier/0")).put("notation", "CANARY");
        ((ObjectNode) notice.at("/content/travel")).put("returnMode", "${validatedValue} {CANARY}");
        ((ArrayNode) notice.at("/content/travel/destination")).set(0, "CANARY");
        ((ObjectNode) notice.at("/header")).put("language", "CANARY ").put("recordedAt", "CANARY");
        ((ObjectNode) notice.at("/legal")).put("classification", "CANARY");

        List<Violation> found = Examples.CONSTRAINTS.check(StrictJson.as(notice, Submission.class));

        assertThat(found)
                .hasSize(9)
                .noneMatch(violation -> violation.toString().contains("CANARY"))
                .allMatch(violation -> violation.message().contains(";"));
    }

    private static Submission submission(String example) {
        return StrictJson.read(Examples.example(example).bytes(), Submission.class);
    }
}
