package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;

/** Each of the eight receipts, signed in XML by either kind of key, says what it said and nothing else. */
@SuppressWarnings("NullAway.Init") // made before all
class EveryReceiptInXmlTest {
    private static GatewaySeals seals;

    @BeforeAll
    static void keys(@TempDir Path folder) {
        seals = TestHome.in(folder).gatewaySeals();
    }

    static Stream<String> kinds() {
        return CodeLists.standard().list("receipt-kind").codes().stream().map(Code::code);
    }

    static Stream<Arguments> kindsAndKeys() {
        return kinds().flatMap(kind -> seals.all().stream().map(key -> Arguments.of(kind, key)));
    }

    @Test
    void thereAreEight() {
        assertThat(kinds()).isEqualTo(List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"));
    }

    @ParameterizedTest
    @MethodSource("kindsAndKeys")
    void comesBackAsItWasSigned(String kind, SealKey key) {
        ObjectNode receipt = receipt(kind);

        String signed = SignedReceiptText.sign(receipt, WireForm.XML, key).text();

        assertThat(signed).startsWith("<").contains("<Kind>" + kind + "</Kind>", "Signature");
        assertThat(VerifiedReceipt.of(signed, thumbprint -> Optional.of(key.certificate()))
                        .document())
                .isEqualTo(receipt);
    }

    @ParameterizedTest
    @MethodSource("kindsAndKeys")
    void aChangedOneIsNoReceipt(String kind, SealKey key) {
        String signed = SignedReceiptText.sign(receipt(kind), WireForm.XML, key).text();

        String changed = signed.replaceFirst("<NoticeVersion>[0-9]+<", "<NoticeVersion>77<");

        assertThat(changed).isNotEqualTo(signed);
        assertThatThrownBy(() -> VerifiedReceipt.of(changed, thumbprint -> Optional.of(key.certificate())))
                .isInstanceOf(FormRefused.class);
    }

    private static ObjectNode receipt(String kind) {
        return Sending.example("receipts/" + kind);
    }
}
