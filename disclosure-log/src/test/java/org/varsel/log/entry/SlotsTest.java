package org.varsel.log.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.log.StrictBase64;

class SlotsTest {
    private static final byte[] SEED = HexFormat.of().parseHex("00".repeat(31) + "07");
    private static final List<SlotValue> VALUES = List.of(
            new SlotValue("header.subjectRef", SlotOutcome.DISCLOSED, List.of(), "ref-1"),
            new SlotValue("identity.fullName", SlotOutcome.DISCLOSED, List.of("NO-2.1@3"), "Kari Nordmann"),
            new SlotValue("identity.birthDate", SlotOutcome.REDUCED, List.of("NO-2.2@3", "NO-2.9@1"), "1990"),
            new SlotValue("contact.phone", SlotOutcome.WITHHELD, List.of("NO-2.5@3"), null),
            new SlotValue("contact.email", SlotOutcome.ABSENT, List.of(), null));

    @Test
    void arrayElementDigestsAsInRfc9901() {
        assertThat(Digests.disclosure("WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0"))
                .isEqualTo("w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs");
    }

    @Test
    void saltIsTheBeginningOfAMacOverTheSlotsNumber() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SEED, "HmacSHA256"));

        assertThat(Slots.salt(SEED, 12)).isEqualTo(Arrays.copyOf(mac.doFinal("slot/12".getBytes(UTF_8)), 16));
    }

    @Test
    void slotIsTheCanonicalPairOfSaltAndValue() {
        Opening opening = Slots.of(SEED, VALUES).opening(2);

        String json = new String(Base64.getUrlDecoder().decode(opening.disclosure()), UTF_8);
        assertThat(json)
                .isEqualTo(
                        "[\"" + StrictBase64.encodeUrl(Slots.salt(SEED, 2))
                                + "\",{\"f\":\"identity.birthDate\",\"o\":\"reduced\",\"r\":[\"NO-2.2@3\",\"NO-2.9@1\"],\"v\":\"1990\"}]");
    }

    @Test
    void withheldSlotHasNoValue() {
        String json = new String(
                Base64.getUrlDecoder().decode(Slots.of(SEED, VALUES).opening(3).disclosure()), UTF_8);

        assertThat(json).endsWith("\"o\":\"withheld\",\"r\":[\"NO-2.5@3\"],\"v\":null}]");
        assertThatThrownBy(() -> new SlotValue("contact.phone", SlotOutcome.WITHHELD, List.of(), "55"))
                .isInstanceOf(MalformedEntry.class);
    }

    @Test
    void openingIsReadBackWithItsDigest() {
        Slots slots = Slots.of(SEED, VALUES);

        for (int i = 0; i < slots.size(); i++) {
            Opening read = Opening.parse(slots.opening(i).disclosure());

            assertThat(read.value()).isEqualTo(VALUES.get(i));
            assertThat(read.digest()).isEqualTo(slots.digests().get(i));
            assertThat(read).isEqualTo(slots.opening(i));
        }
    }

    @Test
    void onlyWhatLeftIsReleased() {
        Slots slots = Slots.of(SEED, VALUES);

        assertThat(slots.released())
                .extracting(opening -> opening.value().field())
                .containsExactly("header.subjectRef", "identity.fullName", "identity.birthDate");
        assertThat(slots.opening("contact.phone")).contains(slots.opening(3));
        assertThat(slots.opening("contact.fax")).isEmpty();
    }

    @Test
    void sameValuesUnderAnotherSeedShareNoDigest() {
        List<String> first = Slots.of(Slots.newSeed(), VALUES).digests();
        List<String> second = Slots.of(Slots.newSeed(), VALUES).digests();

        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    @Test
    void nothingPrintsAValue() {
        Slots slots = Slots.of(SEED, VALUES);

        assertThat(slots.opening(1)).hasToString("opening of identity.fullName");
        assertThat(VALUES.get(1)).hasToString("slot of identity.fullName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\"]",
                "[\"short\",{\"f\":\"a.b\",\"o\":\"disclosed\",\"r\":[],\"v\":1}]",
                "[\"AAAAAAAAAAAAAAAA\",{\"f\":\"a.b\",\"o\":\"disclosed\",\"r\":[],\"v\":1}]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",{\"f\":\"a.b\",\"o\":\"sent\",\"r\":[],\"v\":1}]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",{\"f\":\"a.b\",\"o\":\"withheld\",\"r\":[],\"v\":1}]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",{\"f\":\"a.b\",\"o\":\"disclosed\",\"r\":[1],\"v\":1}]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",{\"f\":\"a.b\",\"o\":\"disclosed\",\"r\":[]}]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",{\"f\":\"a.b\",\"o\":\"disclosed\",\"r\":[],\"v\":1,\"w\":1}]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",{\"f\":\"a.b\",\"o\":\"disclosed\",\"r\":[],\"v\":1},1]"
            })
    void whatIsNoOpeningIsRefused(String json) {
        String disclosure = StrictBase64.encodeUrl(json.getBytes(UTF_8));

        assertThatThrownBy(() -> Opening.parse(disclosure)).isInstanceOf(MalformedEntry.class);
        assertThatThrownBy(() -> Opening.parse(disclosure + "=")).isInstanceOf(MalformedEntry.class);
    }

    @Test
    void valuesMayBeListsAndObjects() {
        Object nested = List.of(Map.of("kind", "passport", "number", "X-0000001"));
        SlotValue value = new SlotValue("identifier.identifier", SlotOutcome.DISCLOSED, List.of("NO-1.1@1"), nested);

        @Nullable Object read = Opening.parse(Slots.of(SEED, List.of(value)).opening(0).disclosure())
                .value()
                .value();

        assertThat(read).isEqualTo(nested);
    }
}
