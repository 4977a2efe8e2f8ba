package org.varsel.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.Examples;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Disclosure;

class DisclosureTest {

    private final ObjectNode disclosure = (ObjectNode) StrictJson.parse(new byte[] {'{', '}'});

    @BeforeEach
    void ofOneFieldOnly() {
        ObjectNode header = (ObjectNode)
                StrictJson.parse(Examples.example("returnee.notified/ok").bytes())
                        .path("header");
        JsonNode recipient = header.remove("permittedRecipient").get(0);
        header.put("disclosureId", "2f0c7c1e-5d0a-4b43-8a51-0d1f6a3b9c11");
        header.set("recipient", recipient);
        disclosure.set("header", header);
        disclosure
                .putObject("legal")
                .put("jurisdiction", "NO")
                .put("purpose", "prevent-crime")
                .put("decisionId", "7b0f2c1e-5d0a-4b43-8a51-0d1f6a3b9c12")
                .put("policyDigest", "sha256:" + "0f".repeat(32))
                .put("decidedAt", "2026-11-02T08:31:00Z")
                .put("decidedBy", "rule")
                .put("furtherUse", "prohibited")
                .put("classification", "UNCLASSIFIED")
                .put("originatorControl", true)
                .put("processingActivityId", "https://varsel.example/processing/returnee");
        ObjectNode legal = (ObjectNode) disclosure.path("legal");
        legal.putArray("basis")
                .addObject()
                .put("ruleId", "no.21.returnee-to-police-district@1")
                .put("citation", "Politiregisterloven § 21")
                .putArray("scopeCategory")
                .add("identity");
        legal.putObject("retention").put("deleteAfter", "P1Y").put("basis", "policy-floor");
        legal.putObject("withheldDisclosure").put("mode", "silent");
        legal.putArray("duties")
                .addObject()
                .put("do", "acknowledge")
                .put("within", "P3D")
                .put("source", "policy-floor")
                .put("rule", "no.21.returnee-to-police-district@1");
        disclosure.putObject("content").putObject("identity").put("dateOfBirth", "1994-05");
    }

    @Test
    void holdsAsLittleAsWasPermitted() {
        assertThat(check()).isEmpty();
        assertThat(Examples.CONSTRAINTS.check(StrictJson.as(disclosure, Disclosure.class)))
                .isEmpty();
    }

    @Test
    void survivesTheRecordsByteForByte() {
        assertThat(Jcs.canonical(StrictJson.as(disclosure, Disclosure.class))).isEqualTo(Jcs.canonical(disclosure));
    }

    @Test
    void cannotBeEmpty() {
        disclosure.putObject("content");

        assertThat(check()).extracting(Violation::path, Violation::code).containsExactly(tuple("/content", "empty"));
    }

    @Test
    void cannotHoldACategoryThatItsTypeForbids() {
        ((ObjectNode) disclosure.path("content")).putObject("health").put("note", "CANARY");

        assertThat(check())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("/content/health", "forbidden-category"));
    }

    @Test
    void doesNotNameTheOtherRecipients() {
        ((ObjectNode) disclosure.path("header")).putArray("permittedRecipient");

        assertThat(check())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("/header", "unknown-member"));
    }

    @Test
    void namesTheLawAndAnEndOfRetention() {
        ObjectNode legal = (ObjectNode) disclosure.path("legal");
        legal.putArray("basis");
        legal.putObject("retention").put("basis", "policy-floor");

        assertThat(check())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("/legal/basis", "count"), tuple("/legal/retention", "empty"));
    }

    private List<Violation> check() {
        return NoticeSchemas.standard().disclosure("returnee.notified.v1").check(disclosure);
    }
}
