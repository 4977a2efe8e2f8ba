package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.varsel.gateway.keys.ContentTypes.SUBMISSION;
import static org.varsel.gateway.keys.Given.PAYLOAD;
import static org.varsel.gateway.keys.Given.PST_SEAL;
import static org.varsel.gateway.keys.Given.knows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChangedCharacterPropertiesTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String SIGNED = Jws.sign(SUBMISSION, PAYLOAD, PST_SEAL);
    private static final String SEALED = Jwe.encrypt(SUBMISSION, PAYLOAD, PST_SEAL.certificate());

    @Property(tries = 300)
    void noOtherCharacterAnywhereInASignedMessageIsAccepted(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 63) int by) {
        String changed = changed(SIGNED, place, by);

        assertThatThrownBy(() -> Jws.verify(changed, SUBMISSION, knows(PST_SEAL)))
                .isInstanceOf(JoseRefused.class);
    }

    @Property(tries = 300)
    void noOtherCharacterAnywhereInASealedMessageIsAccepted(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 63) int by) {
        String changed = changed(SEALED, place, by);

        assertThatThrownBy(() -> Jwe.decrypt(changed, SUBMISSION, PST_SEAL)).isInstanceOf(JoseRefused.class);
    }

    private static String changed(String compact, int place, int by) {
        int at = place % compact.length();
        int old = ALPHABET.indexOf(compact.charAt(at));
        char other = old < 0 ? 'A' : ALPHABET.charAt((old + by) % ALPHABET.length());
        return compact.substring(0, at) + other + compact.substring(at + 1);
    }
}
