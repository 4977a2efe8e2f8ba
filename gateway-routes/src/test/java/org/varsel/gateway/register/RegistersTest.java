package org.varsel.gateway.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varsel.gateway.party.PartyId;
import org.varsel.policies.Fact;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.Provenance;

@Timeout(60)
class RegistersTest {
    /** Belgium takes caseListed from the message and from registers, and consent from the message alone. */
    private static final LawBundle LAW = LawBundles.load(Path.of("../policies/packs/be"), PackProfile.demo());

    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final Inquiry INQUIRY = new Inquiry(
            "returnee.notified",
            "BE",
            PartyId.parse("0208:0310000001"),
            PartyId.parse("0208:0310000002"),
            "local_cell",
            null,
            List.of(PartyId.parse("0208:0310000002")),
            List.of(new Inquiry.PersonNumber("be-nrn", "KANARIFUGL")),
            List.of("K-1"),
            LocalDate.of(2026, 11, 23));

    @Test
    void whatARegisterKnowsCountsAsItsWord() {
        Facts facts = known(inquiry -> Map.of("caseListed", false));

        assertThat(facts.find("caseListed")).hasValueSatisfying(fact -> {
            assertThat(fact.value()).isEqualTo(false);
            assertThat(fact.provenance()).isEqualTo(Provenance.REGISTRY);
            assertThat(fact.by()).isEqualTo("court");
        });
    }

    @Test
    void whatARegisterDoesNotKnowTheSenderMayStillAttest() {
        assertThat(known(inquiry -> Map.of()).find("caseListed").map(Fact::provenance))
                .hasValue(Provenance.MESSAGE);
    }

    @Test
    void aSilentRegisterLeavesItsFactsUnknownWhateverTheSenderAttests() {
        assertThat(known(inquiry -> {
                            throw new RegisterSilent("closed on Sundays");
                        })
                        .find("caseListed"))
                .isEmpty();
    }

    @Test
    void aRegisterThatIsLateIsGivenUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch givenUp = new CountDownLatch(1);
        long before = System.nanoTime();

        Facts facts = known(inquiry -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                givenUp.countDown();
            }
            return Map.of("caseListed", true);
        });

        assertThat(facts.find("caseListed")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LIMIT.multipliedBy(10));
        givenUp.await();
    }

    @Test
    void anAnswerThatTheFactCannotHaveIsNone() {
        assertThat(known(inquiry -> Map.of("caseListed", "maybe")).find("caseListed"))
                .isEmpty();
        assertThat(known(inquiry -> Map.of("caseListed", true, "homeMunicipality", true))
                        .all())
                .as("it does not answer for the other one, so none of its answers counts")
                .isEmpty();
    }

    @Test
    void aFactThatTheLawDoesNotTakeFromRegistersStaysTheSenders() {
        String fact = LAW.facts().stream()
                .filter(type -> type.domain().encode(true).isPresent())
                .filter(type -> !type.provenances().contains(Provenance.REGISTRY))
                .findFirst()
                .orElseThrow()
                .name();
        Facts.Builder facts = Facts.builder();
        try (Registers registers = new Registers(List.of(register(fact, inquiry -> Map.of(fact, true))), LIMIT)) {
            registers.addTo(facts, INQUIRY, LAW);
        }

        assertThat(facts.build().all()).isEmpty();
    }

    @Test
    void whyItIsSilentIsToldWithoutWhatWasAsked() {
        try (Registers registers = new Registers(
                List.of(register("caseListed", inquiry -> {
                    throw new NumberFormatException(
                            "For input: " + inquiry.numbers().get(0).notation()
                                    + inquiry.numbers().get(0));
                })),
                LIMIT)) {
            registers.addTo(Facts.builder(), INQUIRY, LAW);

            assertThat(new RegisterHealth(registers).health().toString())
                    .contains("court", "NumberFormatException")
                    .doesNotContain("KANARIFUGL");
            assertThat(INQUIRY.toString()).doesNotContain("KANARIFUGL", "K-1");
        }
    }

    @Test
    void oneSilentRegisterDoesNotSilenceTheOthers() {
        Facts.Builder facts = Facts.builder();
        try (Registers registers = new Registers(
                List.of(
                        register("caseListed", inquiry -> {
                            throw new RegisterSilent("closed");
                        }),
                        register("homeMunicipality", inquiry -> Map.of("homeMunicipality", true))),
                LIMIT)) {
            registers.addTo(facts, INQUIRY, LAW);
        }

        assertThat(facts.build().all()).extracting(Fact::name).containsExactly("homeMunicipality");
    }

    /** What is known in the end when the sender attests that the case is listed. */
    private static Facts known(Function<Inquiry, Map<String, Object>> answer) {
        Facts.Builder facts = Facts.builder().add("caseListed", true, Provenance.MESSAGE);
        try (Registers registers = new Registers(List.of(register("caseListed", answer)), LIMIT)) {
            registers.addTo(facts, INQUIRY, LAW);
        }
        return facts.build();
    }

    private static Register register(String fact, Function<Inquiry, Map<String, Object>> answer) {
        return new Register() {
            @Override
            public String name() {
                return "court";
            }

            @Override
            public Set<String> answersFor() {
                return Set.of(fact);
            }

            @Override
            public Map<String, Object> ask(Inquiry inquiry) {
                return answer.apply(inquiry);
            }
        };
    }
}
