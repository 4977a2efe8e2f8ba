package org.varsel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    private static final Set<String> ROOMS = Set.of(
            "gateway",
            "receive",
            "authenticate",
            "validate",
            "decide",
            "law",
            "minimise",
            "translate",
            "seal",
            "record",
            "deliver",
            "acknowledge",
            "hold",
            "status");

    @Test
    void wireCodesAreUniqueAndNamedAfterTheirConstant() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::code)).doesNotHaveDuplicates();
        assertThat(ErrorCode.values()).allSatisfy(code -> assertThat(code.name())
                .isEqualTo(code.code().replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    @Test
    void everyCodeBelongsToARoomAndIsFoundByItsWireForm() {
        assertThat(ErrorCode.values()).allSatisfy(code -> {
            assertThat(ROOMS).contains(code.room());
            assertThat(ErrorCode.find(code.code())).hasValue(code);
        });
        assertThat(ErrorCode.find("no.such")).isEmpty();
    }

    @Test
    void everyCodeSaysWhatToDo() {
        assertThat(ErrorCode.values()).allSatisfy(code -> {
            assertThat(code.title()).isNotBlank().doesNotEndWith(".");
            assertThat(code.remedy()).endsWith(".");
            assertThat(code.status()).isBetween(400, 599);
        });
    }
}
