package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.policies.Truth.FALSE;
import static org.varsel.policies.Truth.TRUE;
import static org.varsel.policies.Truth.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
    @ParameterizedTest
    @CsvSource({
        "FALSE,   FALSE,   FALSE,   FALSE",
        "FALSE,   UNKNOWN, FALSE,   UNKNOWN",
        "FALSE,   TRUE,    FALSE,   TRUE",
        "UNKNOWN, FALSE,   FALSE,   UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, TRUE,    UNKNOWN, TRUE",
        "TRUE,    FALSE,   FALSE,   TRUE",
        "TRUE,    UNKNOWN, UNKNOWN, TRUE",
        "TRUE,    TRUE,    TRUE,    TRUE"
    })
    void followsKleenesTables(Truth left, Truth right, Truth and, Truth or) {
        assertThat(left.and(right)).isEqualTo(and);
        assertThat(left.or(right)).isEqualTo(or);
    }

    @Test
    void ignoranceStaysIgnoranceWhenNegated() {
        assertThat(TRUE.not()).isEqualTo(FALSE);
        assertThat(FALSE.not()).isEqualTo(TRUE);
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
    }
}
