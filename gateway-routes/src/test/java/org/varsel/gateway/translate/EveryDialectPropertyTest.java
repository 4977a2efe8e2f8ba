package org.varsel.gateway.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.StrictJson;

/** What holds for every dialect, whatever the notice says. */
class EveryDialectPropertyTest {
    /** The register in which a dialect finds its organisations, where it knows one only. */
    private static final Map<String, String> ADDRESSES = Map.of(
            DialectNames.CLOUDEVENTS_JSON, "0192",
            DialectNames.CLOUDEVENTS_BINARY, "0192",
            DialectNames.CLOUDEVENTS_NLGOV, "0190",
            DialectNames.DK_SF2900, "0184",
            DialectNames.DK_MEMO, "0184",
            DialectNames.NL_FSC, "0190",
            DialectNames.NO_EFORMIDLING, "0192",
            DialectNames.NO_FIKS, "0192",
            DialectNames.NO_BEKYMRINGSMELDING, "0192");

    /** Kind and status of the receipts that a dialect has, where it refuses the others. */
    private static final Map<String, List<String>> RECEIPTS = Map.of(
            DialectNames.NO_BEKYMRINGSMELDING,
            List.of("R4 delivered", "R6 rejected"),
            DialectNames.DK_SF2900,
            List.of(
                    "R1 accepted",
                    "R1 rejected",
                    "R3 relayed",
                    "R4 delivered",
                    "R6 accepted",
                    "R6 rejected",
                    "R8 expired",
                    "R8 failed"));

    @Property(tries = 400)
    void thereAndBackAgainLosesWhatIsPublishedAndNothingElse(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        for (Profile profile : dialect.profiles()) {
            ObjectNode document = document(dialect, profile, seed);

            ObjectNode read = dialect.read(profile, dialect.write(profile, document));

            assertThat(read).as(dialect.name()).isEqualTo(dialect.loss(profile).without(document));
        }
    }

    @Property(tries = 200)
    void theSameNoticeGivesTheSameBytesAndIsNotChanged(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        for (Profile profile : dialect.profiles()) {
            ObjectNode document = document(dialect, profile, seed);
            ObjectNode before = document.deepCopy();

            assertThat(dialect.write(profile, document)).isEqualTo(dialect.write(profile, before.deepCopy()));
            assertThat(document).isEqualTo(before);
        }
    }

    @Property(tries = 200)
    void aMessageComesThroughTheSealAsItWas(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        for (Profile profile : dialect.profiles()) {
            DialectMessage message = dialect.write(profile, document(dialect, profile, seed));

            assertThat(MessageJson.read(StrictJson.parse(StrictJson.tree(MessageJson.of(message))
                            .toString()
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                    .isEqualTo(message);
        }
    }

    @Property(tries = 100)
    void nothingOfTheContentStandsInAHeaderOrTheNameOfAFile(@ForAll("dialects") Dialect dialect, @ForAll long seed) {
        for (Profile profile : dialect.profiles()) {
            ObjectNode document = document(dialect, profile, seed);
            if (profile != Profile.RECEIPT) {
                document.withObject("/content/identity").put("fullName", "Canary Canarysen");
            }

            DialectMessage message = dialect.write(profile, document);

            assertThat(message.headers().toString()).doesNotContainIgnoringCase("canary");
            assertThat(message.parts())
                    .allSatisfy(part -> assertThat(part.name()).doesNotContainIgnoringCase("canary"));
        }
    }

    /** Any document; with addresses where the dialect refuses to write without. */
    private static ObjectNode document(Dialect dialect, Profile profile, long seed) {
        ObjectNode document = Documents.any(profile, seed);
        String scheme = ADDRESSES.get(dialect.name());
        if (scheme != null) {
            Documents.addressed(profile, document, scheme);
        }
        List<String> receipts = RECEIPTS.get(dialect.name());
        if (profile == Profile.RECEIPT && receipts != null) {
            String[] said = receipts.get((int) Math.floorMod(seed, (long) receipts.size()))
                    .split(" ", -1);
            document.put("kind", said[0]).put("status", said[1]);
        }
        if (profile != Profile.RECEIPT && dialect.name().equals(DialectNames.NO_BEKYMRINGSMELDING)) {
            Documents.aboutAChild(document);
        }
        return document;
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(Dialects.standard().all());
    }
}
