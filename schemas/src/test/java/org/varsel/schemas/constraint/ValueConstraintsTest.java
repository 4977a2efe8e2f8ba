package org.varsel.schemas.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.Examples;

class ValueConstraintsTest {

    private record Named(@Line @Nullable String name) {}

    private record Written(@FreeText @Nullable String text) {}

    private record Located(@CountryCode @Nullable String country) {}

    private record Spoken(@LanguageTag @Nullable String language) {}

    private record Attested(@AttestationValue @Nullable Object value) {}

    private record Referenced(@OpaqueReference @Nullable String reference) {}

    private record Lasting(@DurationText @Nullable String length) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Áŋŋel Ávžže",
                "Şükrü Gökçe İğdır",
                "محمد بن عبد الله",
                "משה",
                "می\u200Cخواهم",
                "\u200Fאב\u200E (x)",
                "<script>alert(1)</script>",
                "O'Brien & \"Sons\"",
                "=1+1",
                "𝒜𝓃𝓃𝒶"
            })
    void namesOfEveryScriptArePlain(String name) {
        assertThat(valid(new Named(name))).isTrue();
        assertThat(valid(new Written(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\u0000b",
                "a\tb",
                "a\rb",
                "a\u001Bb",
                "a\u007Fb",
                "a\u0085b",
                "a\u202Eb",
                "a\u202Ab",
                "a\u2066b",
                "a\u2069b",
                "a\u2028b",
                "\uFEFFa",
                "a\uFFFEb",
                "a\uDB40\uDC41b",
                "a\uD83Db"
            })
    void textThatDoesNotShowWhatItSaysIsRefused(String text) {
        assertThat(valid(new Named(text))).isFalse();
        assertThat(valid(new Written(text))).isFalse();
    }

    @Test
    void onlyFreeTextHasLineBreaksAndItsLengthIsCountedInCharacters() {
        assertThat(valid(new Named("a\nb"))).isFalse();
        assertThat(valid(new Written("a\nb"))).isTrue();
        assertThat(valid(new Named("😀".repeat(200)))).isTrue();
        assertThat(valid(new Named("a".repeat(201)))).isFalse();
        assertThat(valid(new Written("😀".repeat(4000)))).isTrue();
        assertThat(valid(new Written("a".repeat(4001)))).isFalse();
    }

    @Test
    void aCountryIsOneOfIso3166() {
        assertThat(valid(new Located("NO"))).isTrue();
        assertThat(valid(new Located("XK"))).isTrue();
        assertThat(valid(new Located("no"))).isFalse();
        assertThat(valid(new Located("UK"))).isFalse();
        assertThat(valid(new Located("ZZ"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "se", "ckb-Arab", "zh-Hant-TW", "de-CH-1996"})
    void aLanguageTagIsWellFormed(String tag) {
        assertThat(valid(new Spoken(tag))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "nb_NO", "nb-", "nb-x", "Norwegian language"})
    void aTextThatIsNoLanguageTagIsRefused(String tag) {
        assertThat(valid(new Spoken(tag))).isFalse();
    }

    @Test
    void anAttestationSaysABooleanALineADateOrAnInteger() {
        assertThat(valid(new Attested(true))).isTrue();
        assertThat(valid(new Attested(3))).isTrue();
        assertThat(valid(new Attested("B"))).isTrue();
        assertThat(valid(new Attested("2026-02-28"))).isTrue();
        assertThat(valid(new Attested("2026-02-29"))).isFalse();
        assertThat(valid(new Attested(1.5))).isFalse();
        assertThat(valid(new Attested(1_000_000_000_000_000L))).isFalse();
        assertThat(valid(new Attested("a\nb"))).isFalse();
    }

    @Test
    void aReferenceToAPersonIsNeverABareNumber() {
        assertThat(valid(new Referenced("case:7f3a0b1c"))).isTrue();
        assertThat(valid(new Referenced("17859400078"))).isFalse();
        assertThat(valid(new Referenced("178594 00078"))).isFalse();
        assertThat(valid(new Referenced("178594-00078"))).isFalse();
        assertThat(valid(new Referenced("*"))).isFalse();
    }

    @Test
    void aLengthOfTimeHasAtLeastOnePart() {
        assertThat(valid(new Lasting("P1Y"))).isTrue();
        assertThat(valid(new Lasting("P1Y6M"))).isTrue();
        assertThat(valid(new Lasting("PT4H"))).isTrue();
        assertThat(valid(new Lasting("P"))).isFalse();
        assertThat(valid(new Lasting("PT"))).isFalse();
        assertThat(valid(new Lasting("P1YT"))).isFalse();
        assertThat(valid(new Lasting("1Y"))).isFalse();
    }

    private static boolean valid(Object value) {
        return Examples.VALIDATOR.validate(value).isEmpty();
    }
}
