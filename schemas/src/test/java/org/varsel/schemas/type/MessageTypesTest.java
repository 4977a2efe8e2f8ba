package org.varsel.schemas.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.field.FieldPath;

class MessageTypesTest {

    private static final MessageTypes TYPES = MessageTypes.standard();

    @Test
    void hasTheTypesOfThisVersionInTheOrderOfTheRegistry() {
        assertThat(TYPES.all().stream().map(MessageType::id))
                .containsExactly(
                        "returnee.notified.v1",
                        "detention.admitted.v1",
                        "detention.leave.v1",
                        "detention.transferred.v1",
                        "detention.releasePlanned.v1",
                        "detention.released.v1",
                        "detention.absconded.v1",
                        "concern.referred.v1",
                        "concern.outcome.v1",
                        "info.requested.v1",
                        "info.answered.v1",
                        "contact.assigned.v1",
                        "notice.corrected.v1",
                        "notice.withdrawn.v1",
                        "release.agreed.v1",
                        "release.vetoed.v1",
                        "retention.due.v1",
                        "briefing.general.v1");
    }

    @Test
    void knowsATypeByItsIdOnly() {
        assertThat(TYPES.find("returnee.notified.v1"))
                .hasValueSatisfying(type -> assertThat(type.schemaId()).isEqualTo("returnee.notified@1"));
        assertThat(TYPES.find("returnee.notified")).isEmpty();
        assertThat(TYPES.find("returnee.notified.v2")).isEmpty();
    }

    @Test
    void namesOnlyRolesOfTheRoleListAndTypesOfTheRegistry() {
        CodeList roles = CodeLists.standard().list("role");

        assertThat(TYPES.all()).allSatisfy(type -> {
            assertThat(type.from()).isNotEmpty().allMatch(roles::contains);
            assertThat(type.to()).isNotEmpty().allMatch(roles::contains);
            assertThat(type.answers()).allMatch(id -> TYPES.find(id).isPresent());
        });
    }

    @Test
    void aReturneeNoticeGoesFromTheServiceToThePoliceAndFromThereToTheMunicipality() {
        MessageType returnee = TYPES.find("returnee.notified.v1").orElseThrow();

        assertThat(returnee.kind()).isEqualTo(Kind.NOTICE);
        assertThat(returnee.from()).containsExactlyInAnyOrder("security_service", "police", "prefect", "national_unit");
        assertThat(returnee.to())
                .contains(
                        "police",
                        "prefect",
                        "local_cell",
                        "municipality.mayor",
                        "municipality.prevention_officer",
                        "municipality.social_services",
                        "municipality.child_welfare")
                .doesNotContain("prison", "oversight", "gateway");
        assertThat(returnee.presence("travel")).isEqualTo(Presence.MANDATORY);
        assertThat(returnee.presence("ideology")).isEqualTo(Presence.OPTIONAL);
        assertThat(returnee.presence("health")).isEqualTo(Presence.FORBIDDEN);
        assertThat(returnee.presence("investigation")).isEqualTo(Presence.FORBIDDEN);
    }

    @Test
    void aWithdrawalHasNoPlaceForPersonalData() {
        MessageType withdrawn = TYPES.find("notice.withdrawn.v1").orElseThrow();

        assertThat(withdrawn.kind()).isEqualTo(Kind.WITHDRAWAL);
        assertThat(withdrawn.fields())
                .extracting(FieldPath::toString)
                .containsExactly("withdrawal.reason", "withdrawal.destroyBy", "withdrawal.destructionReceiptRequested");
    }

    @Test
    void theAnswersGoToTheGateway() {
        assertThat(List.of("release.agreed.v1", "release.vetoed.v1")).allSatisfy(id -> {
            MessageType answer = TYPES.find(id).orElseThrow();
            assertThat(answer.kind()).isEqualTo(Kind.ANSWER);
            assertThat(answer.to()).containsExactly("gateway");
            assertThat(answer.freeText(FieldPath.parse("answer.reason"))).isTrue();
        });
    }

    /** An answer and what it answers: who is told in the end is the gateway's matter, but none of them may lead nowhere. */
    @Test
    void whatTellsSomethingCanBeWithdrawnRemindedOfAndAnsweredWhereItWaits() {
        String[] telling = TYPES.all().stream()
                .filter(type -> type.kind().tells())
                .map(MessageType::id)
                .toArray(String[]::new);

        assertThat(List.of("notice.withdrawn.v1", "retention.due.v1", "release.agreed.v1", "release.vetoed.v1"))
                .allSatisfy(
                        id -> assertThat(TYPES.find(id).orElseThrow().answers()).containsExactlyInAnyOrder(telling));
    }

    @Test
    void whatIsWithdrawnCanBeWithdrawnByEverybodyWhoSentIt() {
        MessageType withdrawn = TYPES.find("notice.withdrawn.v1").orElseThrow();

        assertThat(withdrawn.answers()).allSatisfy(id -> {
            MessageType type = TYPES.find(id).orElseThrow();
            assertThat(withdrawn.from()).containsAll(type.from());
            assertThat(withdrawn.to()).containsAll(type.to());
        });
    }

    @Test
    void onlyNoticesWithAPersonAreCorrected() {
        MessageType corrected = TYPES.find("notice.corrected.v1").orElseThrow();

        assertThat(corrected.answers()).isNotEmpty().allSatisfy(id -> {
            MessageType type = TYPES.find(id).orElseThrow();
            assertThat(type.presence("identity")).isNotEqualTo(Presence.FORBIDDEN);
            assertThat(corrected.from()).containsAll(type.from());
            assertThat(corrected.to()).containsAll(type.to());
            type.categories().forEach((category, presence) -> assertThat(
                            presence == Presence.FORBIDDEN || corrected.presence(category) != Presence.FORBIDDEN)
                    .as(id + " " + category)
                    .isTrue());
        });
    }

    @Test
    void outcomesContactsRemindersAndWithdrawalsNameNobodyWhomANoticeIsAbout() {
        assertThat(List.of("concern.outcome.v1", "contact.assigned.v1", "retention.due.v1", "notice.withdrawn.v1"))
                .allSatisfy(id -> assertThat(
                                TYPES.find(id).orElseThrow().categories().entrySet())
                        .filteredOn(category -> category.getValue() != Presence.FORBIDDEN)
                        .extracting(Map.Entry::getKey)
                        .isSubsetOf("requestedAction", "outcome", "coordinator", "retention", "withdrawal"));
    }

    @Test
    void onlyABriefingIsAboutNobodyAndItHasOneCategory() {
        assertThat(TYPES.all())
                .filteredOn(type -> !type.aboutPerson())
                .singleElement()
                .satisfies(briefing -> {
                    assertThat(briefing.id()).isEqualTo("briefing.general.v1");
                    assertThat(briefing.fields())
                            .extracting(FieldPath::category)
                            .containsOnly("briefing");
                });
    }

    @Test
    void onlyTheGatewaySendsAReminder() {
        assertThat(TYPES.all())
                .filteredOn(type -> type.from().contains("gateway"))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.id()).isEqualTo("retention.due.v1");
                    assertThat(due.kind()).isEqualTo(Kind.REMINDER);
                    assertThat(due.from()).containsExactly("gateway");
                    assertThat(due.to()).doesNotContain("gateway");
                });
    }

    @Test
    void aTypeKnowsTheFreeTextOfItsOwnCategoriesOnly() {
        MessageType planned = TYPES.find("detention.releasePlanned.v1").orElseThrow();

        assertThat(planned.freeText(FieldPath.parse("health.note"))).isTrue();
        assertThat(planned.freeText(FieldPath.parse("releasePlan.need"))).isTrue();
        assertThat(planned.freeText(FieldPath.parse("identity.fullName"))).isFalse();
        assertThat(planned.freeText(FieldPath.parse("travel.area"))).isFalse();
    }
}
