package org.varsel.gateway.translate.xoev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.Plausible;
import org.varsel.gateway.translate.PublicXsd;
import org.varsel.gateway.translate.SharedData;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;

/** Containers, meta data and reports held against the schemas that XTA 2.1.1 and OSCI 2.02 are published with. */
@SuppressWarnings("NullAway.Init") // set before all tests
class PublishedXtaTest {
    private static final DeXoev DIALECT = new DeXoev();

    private static PublicXsd published;

    @BeforeAll
    static void published() {
        published = PublicXsd.of(SharedData.folder("xta-2.1.1").resolve("XTA-Webservice-Globale-Elemente.xsd"));
    }

    @Test
    void everyGoldenMessageIsValid() {
        assertThat(Golden.of("xoev")).isNotEmpty().allSatisfy(pair -> valid(pair.profile(), pair.document()));
    }

    @Test
    void messagesOfAnyContentAreValid() {
        for (long seed = 0; seed < 200; seed++) {
            for (Profile profile : Profile.values()) {
                valid(profile, Plausible.any(profile, seed));
            }
        }
    }

    @Test
    void theSchemaFindsWhatIsWrong() {
        Part metaData = DIALECT.write(Profile.DISCLOSURE, Plausible.full(Profile.DISCLOSURE))
                .part(DeXoev.META_DATA);
        String broken = metaData.text().replace("osci:Author>", "osci:Writer>");

        assertThat(published.faults(broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    private static void valid(Profile profile, ObjectNode document) {
        for (Part part : DIALECT.write(profile, document).parts()) {
            assertThat(published.faults(part.bytes())).as(part.name()).isEmpty();
        }
    }
}
