package org.varsel.schemas.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.field.FieldPath;

class MessageTypesTest {

    private static final MessageTypes TYPES = MessageTypes.standard();

    @Test
    void hasTheFiveTypesOfThisVersionInTheOrderOfTheRegistry() {
        assertThat(TYPES.all().stream().map(MessageType::id))
                .containsExactly(
                        "returnee.notified.v1",
                        "detention.releasePlanned.v1",
                        "notice.withdrawn.v1",
                        "release.agreed.v1",
                        "release.vetoed.v1");
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
        assertThat(returnee.from()).containsExactlyInAnyOrder("security_service", "police");
        assertThat(returnee.to())
                .containsExactlyInAnyOrder(
                        "police",
                        "municipality.prevention_officer",
                        "municipality.social_services",
                        "municipality.child_welfare");
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

    @Test
    void aTypeKnowsTheFreeTextOfItsOwnCategoriesOnly() {
        MessageType planned = TYPES.find("detention.releasePlanned.v1").orElseThrow();

        assertThat(planned.freeText(FieldPath.parse("health.note"))).isTrue();
        assertThat(planned.freeText(FieldPath.parse("releasePlan.need"))).isTrue();
        assertThat(planned.freeText(FieldPath.parse("identity.fullName"))).isFalse();
        assertThat(planned.freeText(FieldPath.parse("travel.area"))).isFalse();
    }
}
