package org.varsel.gateway.translate.sf2900;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.SharedData;
import org.varsel.gateway.translate.dialect.Profile;
import org.xml.sax.SAXException;

/** What we write, held against the files that KOMBIT publishes. */
class PublishedSchemaTest {
    private static final Sf2900 DIALECT = new Sf2900();
    private static final List<String> RECEIPTS = List.of(
            "R1 accepted",
            "R1 rejected",
            "R3 relayed",
            "R4 delivered",
            "R6 accepted",
            "R6 rejected",
            "R8 expired",
            "R8 failed");

    @Test
    void everyGoldenMessageIsValid() throws Exception {
        Schema schema = published();

        assertThat(Golden.of("sf2900"))
                .hasSizeGreaterThan(10)
                .allSatisfy(pair -> assertValid(schema, pair.profile(), pair.document()));
    }

    @Test
    void aThousandRandomNoticesAndReceiptsAreValid() throws Exception {
        Schema schema = published();

        for (long seed = 0; seed < 1000; seed++) {
            for (Profile profile : Profile.values()) {
                ObjectNode document = Documents.addressed(profile, Documents.any(profile, seed), "0184");
                if (profile == Profile.RECEIPT) {
                    String[] said = RECEIPTS.get((int) (seed % RECEIPTS.size())).split(" ", -1);
                    document.put("kind", said[0]).put("status", said[1]);
                }
                assertValid(schema, profile, document);
                assertThat(DIALECT.check(profile, DIALECT.write(profile, document)).stream()
                                .filter(finding -> finding.code().startsWith("cvc")))
                        .as("our own schema agrees")
                        .isEmpty();
            }
        }
    }

    @Test
    void thePublishedSchemaRefusesAnAuthorityWithoutANumber() throws Exception {
        Schema schema = published();
        Golden.Pair pair = Golden.of("sf2900").get(0);
        String wrong = DIALECT.write(pair.profile(), pair.document())
                .main()
                .text()
                .replaceFirst("RoutingMyndighed>[0-9]{8}<", "RoutingMyndighed>none<");

        assertThatThrownBy(() -> schema.newValidator()
                        .validate(new StreamSource(
                                new ByteArrayInputStream(wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .isInstanceOf(SAXException.class);
    }

    private static void assertValid(Schema schema, Profile profile, ObjectNode document) {
        byte[] bytes = DIALECT.write(profile, document).main().bytes();
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes))))
                .doesNotThrowAnyException();
    }

    private static Schema published() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SharedData.folder("sf2900")
                        .resolve("DistributionServiceMsg.xsd")
                        .toFile());
    }
}
