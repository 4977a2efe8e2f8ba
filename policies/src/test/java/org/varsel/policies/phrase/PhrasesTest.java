package org.varsel.policies.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.policies.AskOf;
import org.varsel.policies.DenyReason;
import org.varsel.policies.Outcome;
import org.varsel.policies.Reason;
import org.varsel.policies.Reduction;

class PhrasesTest {
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "da", "de", "nl", "sv", "fr", "es"})
    void everyLanguageHasEverySentenceWithTheSameGaps(String language) {
        Map<String, String> english = Phrases.in("en").all();
        Map<String, String> other = Phrases.in(language).all();

        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, sentence) ->
                assertThat(gaps(other.getOrDefault(key, ""))).as(key).isEqualTo(gaps(sentence)));
    }

    @Test
    void everyReasonAndWordHasASentence() {
        Map<String, String> english = Phrases.in("en").all();

        for (Reason reason : Reason.values()) {
            if (reason != Reason.NOT_DECIDED) {
                assertThat(english).containsKey("reason." + reason.word());
            }
        }
        for (DenyReason reason : DenyReason.values()) {
            assertThat(english).containsKey("deny." + reason.word());
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(english).containsKeys("outcome." + outcome.word(), "change." + outcome.word());
        }
        for (AskOf askOf : AskOf.values()) {
            assertThat(english).containsKey("ask." + askOf.word());
        }
        for (Reduction reduction : Reduction.values()) {
            assertThat(english).containsKey("reduction." + reduction.word());
        }
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
