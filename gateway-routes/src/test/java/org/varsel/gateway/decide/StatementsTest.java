package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.policies.Fact;
import org.varsel.policies.Facts;
import org.varsel.policies.Provenance;

/** What a sender states and attests, and what it cannot. */
@SuppressWarnings("NullAway.Init") // set before each test
class StatementsTest {
    @TempDir
    Path folder;

    Deciding room;

    @BeforeEach
    void room() {
        room = Deciding.in(folder);
    }

    @Test
    void anAttestedFactIsTheMessagesWithItsOfficerAndEvidence() {
        Facts facts = attested(attestations -> attestations
                .removeAll()
                .addObject()
                .put("fact", "secondApprover")
                .put("value", true)
                .put("by", "Named Officer")
                .put("at", "2026-11-02T08:10:00Z")
                .put("evidenceRef", "file-1"));

        assertThat(facts.find("secondApprover"))
                .hasValue(new Fact("secondApprover", true, Provenance.MESSAGE, "Named Officer", "file-1"));
    }

    @Test
    void aWholeNumberIsAnIntegerOfTheLaw() {
        Facts facts = attested(attestations -> {});

        assertThat(facts.find("informationEvaluation").map(Fact::value)).hasValue(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"homeMunicipality", "adult", "recipientClearance", "crossBorder", "originatorRegime"})
    void whatARegisterOrTheClockSaysCannotBeAttested(String fact) {
        Rejected refusal = refusal(attestations ->
                ((ObjectNode) attestations.get(0)).put("fact", fact).put("value", true));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DECIDE_FACT_UNKNOWN);
        assertThat(refusal.pointer()).hasValue("/legal/attestations/0/fact");
    }

    @Test
    void aFactThatNoPackKnowsIsRefusedWithoutItsName() {
        Rejected refusal = refusal(attestations -> ((ObjectNode) attestations.get(2)).put("fact", "canaryFactName"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DECIDE_FACT_UNKNOWN);
        assertThat(refusal.pointer()).hasValue("/legal/attestations/2/fact");
        assertThat(refusal.detail()).doesNotContain("canaryFactName");
    }

    @Test
    void aFactIsAttestedOnceEvenWhenBothSayTheSame() {
        Rejected refusal =
                refusal(attestations -> attestations.add(attestations.get(1).deepCopy()));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DECIDE_FACT_CONFLICT);
        assertThat(refusal.pointer()).hasValue("/legal/attestations/5");
    }

    @ParameterizedTest
    @CsvSource({"sourceEvaluation, Q", "informationEvaluation, A", "secondApprover, yes"})
    void aValueOutsideTheFactsTypeIsRefusedWithoutTheValue(String fact, String value) {
        Rejected refusal = refusal(attestations -> attestations
                .removeAll()
                .addObject()
                .put("fact", fact)
                .put("value", value)
                .put("by", "Named Officer")
                .put("at", "2026-11-02T08:10:00Z"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DECIDE_FACT_UNKNOWN);
        assertThat(refusal.pointer()).hasValue("/legal/attestations/0/value");
        assertThat(refusal.detail()).doesNotContain("\"" + value + "\"");
    }

    @Test
    void aReasonOfAFewCharactersIsNoReason() {
        Facts facts = stated("returnee.notified/relay", document -> ((ObjectNode) document.path("legal"))
                .put("necessityStatement", "   because it is so   "));

        assertThat(value(facts, "necessityStated")).isEqualTo(false);
        assertThat(value(facts, "proportionalityStated")).isEqualTo(true);
    }

    @Test
    void withoutALabelANoticeIsUnclassifiedAndWithAnUnknownOneItIsTopSecret() {
        Facts without = stated(
                "returnee.notified/ok", document -> ((ObjectNode) document.path("legal")).remove("classification"));
        Facts unknown = stated("returnee.notified/ok", document -> ((ObjectNode) document.path("legal"))
                .put("classification", "UNHEARD-OF"));

        assertThat(value(without, "classification")).isEqualTo("UNCLASSIFIED");
        assertThat(value(unknown, "classification")).isEqualTo("TS");
    }

    @Test
    void theOriginatorAgreesToWhatItSendsItself() {
        assertThat(value(stated("returnee.notified/ok", document -> {}), "originatorAgrees"))
                .isEqualTo(true);
    }

    @Test
    void aRelayDoesNotSpeakForItsPrincipal() {
        assertThat(stated("returnee.notified/relay", document -> {}).find("originatorAgrees"))
                .isEmpty();
    }

    @Test
    void whoPassesOnAThreadOfSomebodyElseDoesNotSpeakForIt() {
        room.threadBegunBy(POLICE);

        Facts facts = stated("returnee.notified/ok", document -> {});

        assertThat(facts.find("originatorAgrees")).isEmpty();
    }

    @Test
    void aRelayCannotAttestItsPrincipalsAgreement() {
        Facts.Builder facts = Facts.builder();
        var relay =
                room.notice("returnee.notified/relay", document -> ((ObjectNode) document.at("/legal/attestations/0"))
                        .put("fact", "originatorAgrees"));

        Rejected refusal =
                catchThrowableOfType(Rejected.class, () -> new AttestedFacts(Deciding.LAW, new Originators(room.past()))
                        .addTo(facts, relay, Addressee.of(room.party(BERGEN), "municipality.prevention_officer")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.DECIDE_FACT_UNKNOWN);
        assertThat(refusal.pointer()).hasValue("/legal/attestations/0/fact");
    }

    @Test
    void consentIsUnknownWhereThePlanDoesNotSay() {
        Facts said = stated("detention.releasePlanned/ok", document -> {});
        Facts silent =
                stated("detention.releasePlanned/ok", document -> ((ObjectNode) document.at("/content/releasePlan"))
                        .remove("personConsent"));

        assertThat(value(said, "consent")).isEqualTo(true);
        assertThat(silent.find("consent")).isEmpty();
    }

    @Test
    void whatTheSenderSignsInTheLegalBlockOutweighsAnAttestation() {
        var notice = room.notice(
                "detention.releasePlanned/ok",
                document -> ((ObjectNode) document.at("/content/releasePlan")).put("personConsent", false));

        Ruling ruling = room.ruling(notice);

        assertThat(value(ruling.facts(), "consent")).isEqualTo(false);
    }

    private Rejected refusal(Consumer<ArrayNode> change) {
        Rejected refusal = catchThrowableOfType(Rejected.class, () -> attested(change));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private Facts attested(Consumer<ArrayNode> change) {
        Facts.Builder facts = Facts.builder();
        new AttestedFacts(Deciding.LAW, new Originators(room.past()))
                .addTo(
                        facts,
                        room.notice(
                                "returnee.notified/ok",
                                document -> change.accept((ArrayNode) document.at("/legal/attestations"))),
                        Addressee.of(room.party(POLICE), "police"));
        return facts.build();
    }

    private Facts stated(String example, Consumer<ObjectNode> change) {
        Facts.Builder facts = Facts.builder();
        new StatedFacts(new Originators(room.past()))
                .addTo(
                        facts,
                        room.notice(example, change),
                        Addressee.of(room.party(BERGEN), "municipality.prevention_officer"));
        return facts.build();
    }

    private static @org.jspecify.annotations.Nullable Object value(Facts facts, String name) {
        return facts.find(name).map(Fact::value).orElse(null);
    }
}
