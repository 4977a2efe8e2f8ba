package org.varsel.gateway.translate.memo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;

class MemoTest {
    private static final Memo DIALECT = new Memo();

    @Test
    void whatPeopleReadIsTheSameForEveryNotice() {
        String read = mainDocument(text("returnee"));

        assertThat(read).contains("tekniske dokument");
        assertThat(Golden.of("memo"))
                .allSatisfy(pair -> assertThat(mainDocument(text(pair.name()))).isEqualTo(read));
    }

    @Test
    void ourSchemaFitsWhatAnyNoticeBecomes() {
        for (long seed = 0; seed < 300; seed++) {
            for (Profile profile : DIALECT.profiles()) {
                DialectMessage message =
                        DIALECT.write(profile, Documents.addressed(profile, Documents.any(profile, seed), "0184"));

                assertThat(DIALECT.check(profile, message).stream()
                                .filter(finding -> finding.code().startsWith("cvc")))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"messageUUID", "messageID", "messageCode", "senderID", "recipientID", "caseID", "createdDateTime"
            })
    void aHeaderThatSaysOtherwiseThanTheDocumentIsRefused(String element) {
        String text = text("returnee");
        String changed = text.replaceFirst("(" + element + ">)[^<]*<", "$1other<");

        assertThat(changed).isNotEqualTo(text);
        assertThatThrownBy(() -> DIALECT.read(Profile.DISCLOSURE, message(changed)))
                .isInstanceOf(Rejected.class);
    }

    private static String mainDocument(String text) {
        String content = text.replaceFirst("(?s).*?:content>([^<]*)<.*", "$1");
        return new String(Base64.getDecoder().decode(content), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        Golden.Pair pair = Golden.of("memo").stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        return DIALECT.write(pair.profile(), pair.document()).main().text();
    }

    private static DialectMessage message(String xml) {
        return DialectMessage.of(DIALECT.name(), Part.text("received.xml", "application/xml", xml));
    }
}
