package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scope;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** Packs and message set must mean the same by a name. */
class PackVocabularyTest {
    private static final MessageTypes TYPES = MessageTypes.standard();
    private static final Set<String> GATEWAY = Set.of("gateway");

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyMessageTypeWithARecipientIsKnownToThePack(Pack pack) {
        Set<String> types = TYPES.all().stream()
                .filter(PackVocabularyTest::decidedByLaw)
                .map(MessageType::name)
                .collect(Collectors.toSet());

        assertThat(pack.header().messages()).containsAll(types);
    }

    @Test
    void everyRoleOfAMessageTypeIsARoleOfSomePack() {
        Set<String> roles = StandardPacks.all()
                .flatMap(pack -> pack.header().roles().keySet().stream())
                .collect(Collectors.toSet());
        for (MessageType type : TYPES.all()) {
            Set<String> ofType = new TreeSet<>(type.from());
            ofType.addAll(type.to());
            ofType.removeAll(GATEWAY);

            assertThat(roles).as(type.id()).containsAll(ofType);
        }
    }

    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyRoleAndPurposeOfAPackIsInTheCodeLists(Pack pack) {
        assertThat(codes("role")).containsAll(pack.header().roles().keySet());
        assertThat(codes("purpose")).containsAll(pack.header().purposes().keySet());
    }

    /** A way that the registry does not have can never be gone: the notice is refused before the law is asked. */
    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyPermitKeepsToTheWaysOfItsMessageTypes(Pack pack) {
        for (Rule rule : permits(pack)) {
            for (MessageType type : types(rule.scope())) {
                assertThat(type.from())
                        .as("%s, senders of %s", rule.id(), type.id())
                        .containsAll(rule.scope().from());
                assertThat(type.to())
                        .as("%s, recipients of %s", rule.id(), type.id())
                        .containsAll(rule.scope().to());
            }
        }
    }

    /** What a permit opens must have a place in at least one of the messages that it names. */
    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyPermitOpensOnlyFieldsThatItsMessageTypesCarry(Pack pack) {
        for (Rule rule : permits(pack)) {
            Set<FieldPath> carried = types(rule.scope()).stream()
                    .flatMap(type -> type.fields().stream())
                    .collect(Collectors.toSet());

            assertThat(carried).as(rule.id()).containsAll(rule.fields());
        }
    }

    /** A permit for a message that does not exist would wait unseen for a type of that name. */
    @ParameterizedTest
    @MethodSource("org.varsel.policies.StandardPacks#all")
    void everyPermitNamesMessageTypesThatExist(Pack pack) {
        Set<String> names = TYPES.all().stream().map(MessageType::name).collect(Collectors.toSet());
        for (Rule rule : permits(pack)) {
            assertThat(names).as(rule.id()).containsAll(rule.scope().messages());
        }
    }

    /** What only the gateway sends or gets is no disclosure between two bodies. */
    private static boolean decidedByLaw(MessageType type) {
        return !type.from().equals(GATEWAY) && !type.to().equals(GATEWAY);
    }

    private static List<Rule> permits(Pack pack) {
        return pack.rules().stream()
                .filter(rule -> rule.effect() == Effect.PERMIT)
                .toList();
    }

    private static Set<MessageType> types(Scope scope) {
        return TYPES.all().stream()
                .filter(type -> scope.messages().contains(type.name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(String list) {
        return CodeLists.standard().list(list).codes().stream().map(Code::code).collect(Collectors.toSet());
    }
}
