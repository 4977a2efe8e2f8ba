package org.varsel.gateway.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.StrictJson;

/** What holds for every dialect, whatever the notice says. */
class EveryDialectPropertyTest {
    @Property(tries = 400)
    void thereAndBackAgainLosesWhatIsPublishedAndNothingElse(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        for (Profile profile : dialect.profiles()) {
            ObjectNode document = Carriable.any(dialect, profile, seed);

            ObjectNode read = dialect.read(profile, dialect.write(profile, document));

            assertThat(read).as(dialect.name()).isEqualTo(dialect.loss(profile).without(document));
        }
    }

    @Property(tries = 200)
    void theSameNoticeGivesTheSameBytesAndIsNotChanged(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        for (Profile profile : dialect.profiles()) {
            ObjectNode document = Carriable.any(dialect, profile, seed);
            ObjectNode before = document.deepCopy();

            assertThat(dialect.write(profile, document)).isEqualTo(dialect.write(profile, before.deepCopy()));
            assertThat(document).isEqualTo(before);
        }
    }

    @Property(tries = 200)
    void aMessageComesThroughTheSealAsItWas(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        for (Profile profile : dialect.profiles()) {
            DialectMessage message = dialect.write(profile, Carriable.any(dialect, profile, seed));

            assertThat(MessageJson.read(StrictJson.parse(StrictJson.tree(MessageJson.of(message))
                            .toString()
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                    .isEqualTo(message);
        }
    }

    @Property(tries = 100)
    void nothingOfTheContentStandsInAHeaderOrTheNameOfAFile(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        for (Profile profile : dialect.profiles()) {
            ObjectNode document = Carriable.any(dialect, profile, seed);
            if (profile != Profile.RECEIPT) {
                document.withObject("/content/identity").put("fullName", "Canary Canarysen");
            }

            DialectMessage message = dialect.write(profile, document);

            assertThat(message.headers().toString()).doesNotContainIgnoringCase("canary");
            assertThat(message.parts())
                    .allSatisfy(part -> assertThat(part.name()).doesNotContainIgnoringCase("canary"));
        }
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(Dialects.standard().all());
    }
}
