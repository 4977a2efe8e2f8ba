package org.varsel.gateway.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.decide.Addressee;
import org.varsel.gateway.decide.CaseFile;
import org.varsel.gateway.decide.Cause;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.decide.Permits;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.log.entry.SlotOutcome;
import org.varsel.log.entry.SlotValue;
import org.varsel.policies.Facts;
import org.varsel.policies.Outcome;
import org.varsel.policies.Permit;
import org.varsel.policies.Provenance;
import org.varsel.schemas.check.NoticeSchemas;

@SuppressWarnings("NullAway.Init") // set before all tests
class MinimiserTest {
    private static final Set<String> HEADER = Set.of(
            "type",
            "noticeId",
            "noticeVersion",
            "action",
            "supersedes",
            "threadId",
            "inReplyTo",
            "originator",
            "sender",
            "onBehalfOf",
            "occurredAt",
            "recordedAt",
            "notBefore",
            "expiresAt",
            "eventCertainty",
            "priority",
            "possibleDuplicate",
            "receiptRequest",
            "language",
            "disclosureId",
            "subjectRef",
            "recipient");

    static Deciding decide;
    static final Minimiser ROOM = new Minimiser(ruling -> "ref:of-the-pair");

    @BeforeAll
    static void room(@TempDir Path folder) {
        decide = Deciding.in(folder);
    }

    @Test
    void theDocumentHoldsExactlyThePermittedFields() {
        Ruling ruling = decide.ruling(decide.notice("detention.releasePlanned/ok"));

        ObjectNode document = ROOM.minimise(ruling).document();

        assertThat(paths(document))
                .containsExactlyInAnyOrderElementsOf(ruling.decision().fields(Outcome.RELEASE).stream()
                        .map(field -> field.field().toString())
                        .toList())
                .isNotEmpty();
        assertThat(document.toString()).doesNotContain("CANARY");
        assertThat(document.path("content").has("health")).isFalse();
    }

    @Test
    void theDocumentFitsTheSchemaOfDisclosures() {
        Ruling ruling = decide.ruling(decide.notice("detention.releasePlanned/ok"));

        ObjectNode document = ROOM.minimise(ruling).document();

        assertThat(NoticeSchemas.standard()
                        .disclosure("detention.releasePlanned.v1")
                        .check(document))
                .isEmpty();
    }

    @Test
    void reducedPrecisionIsAppliedAndTheSendersDocumentStaysAsItWas() {
        Ruling ruling = agreed();
        JsonNode before = ruling.file().notice().document().deepCopy();

        MinimisedNotice minimised = ROOM.minimise(ruling);

        assertThat(minimised.document().at("/content/identity/dateOfBirth").textValue())
                .isEqualTo("1994-05");
        assertThat(ruling.file().notice().document()).isEqualTo(before);
        assertThat(minimised.slots())
                .filteredOn(slot -> slot.field().equals("identity.dateOfBirth"))
                .singleElement()
                .satisfies(slot -> {
                    assertThat(slot.outcome()).isEqualTo(SlotOutcome.REDUCED);
                    assertThat(slot.value()).isEqualTo("1994-05");
                });
    }

    @Test
    void theHeaderCarriesItsListAndNothingElse() {
        ValidNotice notice = decide.notice("returnee.notified/ok");
        Ruling ruling = decide.ruling(notice);

        JsonNode header = ROOM.minimise(ruling).document().path("header");

        assertThat(header.properties()).extracting(java.util.Map.Entry::getKey).isSubsetOf(HEADER);
        assertThat(header.path("subjectRef").textValue()).isEqualTo("ref:of-the-pair");
        assertThat(header.path("disclosureId").textValue())
                .isEqualTo(ruling.disclosureId().toString());
        assertThat(header.at("/recipient/role").textValue()).isEqualTo("police");
        assertThat(header.path("threadId")).isEqualTo(notice.document().at("/header/threadId"));
    }

    @Test
    void aMemberThatTheListDoesNotNameStaysHere() {
        Ruling ruling = decide.ruling(decide.notice("returnee.notified/ok"));
        ruling.file().notice().document().withObject("/header").put("added", "CANARY-header");

        ObjectNode document = ROOM.minimise(ruling).document();

        assertThat(document.toString()).doesNotContain("CANARY-header");
    }

    @Test
    void theLegalBlockNamesRulesDutiesAndRetention() {
        Ruling ruling = agreed();

        JsonNode legal = ROOM.minimise(ruling).document().path("legal");

        assertThat(legal.path("decisionId").textValue())
                .isEqualTo(ruling.decisionId().toString());
        assertThat(legal.path("policyDigest").textValue()).isEqualTo(Deciding.LAW.digest());
        assertThat(legal.path("decidedBy").textValue()).isEqualTo("human");
        assertThat(legal.at("/basis/0/ruleId").textValue()).startsWith("no.27-2.returnee-to-home-municipality@");
        assertThat(legal.at("/basis/0/citation").textValue()).contains("§ 27");
        assertThat(legal.at("/retention/deleteAfter").textValue()).isEqualTo("P1Y");
        assertThat(legal.path("furtherUse").textValue()).isEqualTo("prohibited");
        assertThat(legal.at("/withheldDisclosure/mode").textValue()).isEqualTo("silent");
        assertThat(legal.path("duties"))
                .extracting(duty -> duty.path("do").textValue())
                .contains("no-onward-sharing", "delete-after", "acknowledge");
    }

    @Test
    void theSendersOfficersAndStatementsStayHere() {
        String document = ROOM.minimise(decide.ruling(decide.notice("returnee.notified/ok")))
                .document()
                .toString();

        assertThat(document)
                .doesNotContain("responsibleOfficer", "attestations", "Skyggesen", "evidenceRef")
                .doesNotContain("permittedRecipient", "necessityStatement", "case:");
    }

    @Test
    void everyFieldOfTheTypeHasASlotWhetherItWasThereOrNot() {
        Ruling ruling = decide.ruling(decide.notice("returnee.notified/ok"));

        List<SlotValue> slots = ROOM.minimise(ruling).slots();

        List<String> expected = new ArrayList<>();
        expected.add(SlotValue.SUBJECT_REF);
        ruling.file().notice().type().fields().forEach(field -> expected.add(field.toString()));
        assertThat(slots).extracting(SlotValue::field).containsExactlyElementsOf(expected);
        assertThat(slots).filteredOn(slot -> !slot.outcome().left()).allMatch(slot -> slot.value() == null);
    }

    @Test
    void aBriefingRefersToNobodyAndItsFirstSlotSaysSo() {
        Ruling ruling = Permits.only(decide.ruling(decide.notice("briefing.general/ok")), path -> true);

        MinimisedNotice minimised = ROOM.minimise(ruling);

        assertThat(minimised.document().path("header").has("subjectRef")).isFalse();
        assertThat(minimised.document().at("/content/briefing/topic").textValue())
                .isEqualTo("propaganda");
        assertThat(minimised.slots().get(0))
                .isEqualTo(new SlotValue(SlotValue.SUBJECT_REF, SlotOutcome.ABSENT, List.of(), null));
    }

    @Test
    void lettersOfEveryScriptLeaveAsTheyCame() {
        Ruling ruling = Permits.only(decide.ruling(decide.notice("returnee.notified/names")), path -> true);

        JsonNode left = ROOM.minimise(ruling).document().at("/content/identity");

        JsonNode came = ruling.file().notice().document().at("/content/identity");
        for (String name : List.of("fullName", "givenName", "familyName", "birthName", "alternativeName")) {
            assertThat(left.path(name)).isEqualTo(came.path(name)).isNotEqualTo(MissingNode.getInstance());
        }
    }

    @Test
    void aReferralOrRefusalMakesNoDocument() {
        Ruling referred = decide.ruling(decide.notice("returnee.notified/relay"));
        Ruling denied = decide.ruling(decide.notice("detention.releasePlanned/no-consent"));

        for (Ruling ruling : List.of(referred, denied)) {
            Fault fault = catchThrowableOfType(Fault.class, () -> ROOM.minimise(ruling));
            assertThat(fault.code()).isEqualTo(ErrorCode.MINIMISE_FIELD_LEAK);
        }
    }

    @Test
    void aPermitForAFieldThatTheNoticeDoesNotHaveIsAFault() {
        Ruling ruling = decide.ruling(decide.notice("returnee.notified/ok"));
        ruling.file().notice().document().withObject("/content/identity").remove("fullName");

        Fault fault = catchThrowableOfType(Fault.class, () -> ROOM.minimise(ruling));

        assertThat(fault.code()).isEqualTo(ErrorCode.MINIMISE_FIELD_LEAK);
    }

    @Test
    void aPermitThatReleasesNothingHasNoCategories() {
        Ruling none = Permits.only(decide.ruling(decide.notice("returnee.notified/ok")), path -> false);

        assertThat(ROOM.minimise(none).document().path("content")).isEmpty();
    }

    @Test
    void thePreviewOfAReferralIsWhatWouldLeaveOnceEverybodyAgreed() {
        ObjectNode preview = ROOM.preview(decide.ruling(decide.notice("returnee.notified/relay")));

        assertThat(preview).isEqualTo(ROOM.minimise(agreed()).document().path("content"));
    }

    private static Ruling agreed() {
        ValidNotice notice = decide.notice("returnee.notified/relay");
        Ruling ruling = decide.rules()
                .decideAgain(
                        new CaseFile(
                                UUID.randomUUID(),
                                notice,
                                new Cause.Answered(
                                        UUID.randomUUID(),
                                        decide.party(PST),
                                        true,
                                        "Officer",
                                        "Head",
                                        "reason",
                                        Instant.now(),
                                        null)),
                        UUID.randomUUID(),
                        new Addressee(decide.party(BERGEN), "municipality.prevention_officer", null, false),
                        Facts.builder()
                                .add("originatorAgrees", true, Provenance.OFFICER)
                                .build());
        assertThat(ruling.decision()).isInstanceOf(Permit.class);
        return ruling;
    }

    static List<String> paths(ObjectNode document) {
        List<String> paths = new ArrayList<>();
        document.path("content").properties().forEach(category -> category.getValue()
                .fieldNames()
                .forEachRemaining(element -> paths.add(category.getKey() + "." + element)));
        return paths;
    }
}
