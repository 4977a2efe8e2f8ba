package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Source;
import org.varsel.schemas.type.Kind;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** Packs and message set must mean the same by a name. */
class PackVocabularyTest {
    /** What goes to the gateway, and what comes from it. */
    private static final Set<Kind> DECIDED_BY_NO_LAW = EnumSet.of(Kind.ANSWER, Kind.REMINDER);

    private final Pack pack = LawBundles.standard(PackProfile.demo()).packs().get(0);

    @Test
    void everyMessageTypeWithARecipientIsKnownToThePack() {
        Set<String> types = MessageTypes.standard().all().stream()
                .filter(type -> !DECIDED_BY_NO_LAW.contains(type.kind()))
                .map(MessageType::name)
                .collect(Collectors.toSet());

        assertThat(pack.header().messages()).containsAll(types);
    }

    @Test
    void everyRoleOfAMessageTypeIsARoleOfThePack() {
        for (MessageType type : MessageTypes.standard().all()) {
            Set<String> roles = new TreeSet<>(type.from());
            roles.addAll(type.to());
            roles.remove("gateway");

            if (!DECIDED_BY_NO_LAW.contains(type.kind())) {
                assertThat(pack.header().roles().keySet()).as(type.id()).containsAll(roles);
            }
        }
    }

    @Test
    void noPermitOpensAWayThatItsMessageTypeDoesNotHave() {
        for (Rule rule : pack.rules()) {
            for (MessageType type : MessageTypes.standard().all()) {
                if (rule.effect() == Effect.PERMIT && rule.scope().messages().equals(Set.of(type.name()))) {
                    assertThat(type.from())
                            .as(rule.id())
                            .containsAll(rule.scope().from());
                }
            }
        }
    }

    @Test
    void everyRuleCitesExplainsAndShowsItself() {
        for (Rule rule : pack.rules()) {
            assertThat(rule.cite().act()).as(rule.id()).isNotBlank();
            assertThat(rule.cite().section()).as(rule.id()).isNotBlank();
            assertThat(rule.title().keySet()).as(rule.id()).containsExactlyInAnyOrder("en", "nb", "nn");
            assertThat(rule.explain().keySet()).as(rule.id()).containsExactlyInAnyOrder("en", "nb", "nn");
            assertThat(rule.explain().values()).as(rule.id()).doesNotHaveDuplicates();
            assertThat(rule.examples()).as(rule.id()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void everyFloorSaysThatItIsOneAndWhatALawyerShouldCheck() {
        for (Rule rule : pack.rules()) {
            if (rule.id().contains(".floor.")) {
                assertThat(rule.source()).as(rule.id()).isEqualTo(Source.POLICY_FLOOR);
                assertThat(rule.cite().check()).as(rule.id()).isNotEmpty();
            }
        }
    }

    @Test
    void everyProhibitionIsInForceBeforeAnyPermit() {
        var earliestPermit = pack.rules().stream()
                .filter(rule -> rule.effect() == Effect.PERMIT)
                .map(rule -> rule.inForce().from())
                .sorted()
                .findFirst()
                .orElseThrow();

        for (Rule rule : pack.rules()) {
            if (rule.effect() == Effect.PROHIBIT) {
                assertThat(rule.inForce().from()).as(rule.id()).isBeforeOrEqualTo(earliestPermit);
            }
        }
    }

    @Test
    void thePackNamesItsOversightAndHowLongLogsAreKept() {
        assertThat(pack.header().oversight())
                .extracting(oversight -> oversight.body())
                .containsExactly("Datatilsynet", "EOS-utvalget");
        assertThat(pack.header().logRetention().get(0).atLeast()).hasYears(1);
        assertThat(pack.header().logRetention().get(0).atMost()).hasYears(3);
    }
}
