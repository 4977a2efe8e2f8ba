package org.varsel.gateway.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.minimise.MinimisedNotice;
import org.varsel.gateway.minimise.Minimiser;
import org.varsel.gateway.party.Party;

@SuppressWarnings("NullAway.Init") // set before all tests
class TranslatorTest {
    static Ruling ruling;

    @BeforeAll
    static void ruling(@TempDir Path folder) {
        Deciding decide = Deciding.in(folder);
        ruling = decide.ruling(decide.notice("returnee.notified/ok"));
    }

    @Test
    void theCanonicalDialectIsTheDocumentItself() {
        MinimisedNotice minimised = minimised("canonical-json");

        TranslatedNotice translated = new Translator(Dialects.standard()).translate(minimised);

        assertThat(translated.document()).isEqualTo(minimised.document());
        assertThat(translated.minimised()).isSameAs(minimised);
    }

    @Test
    void aDialectThatIsNotInstalledStopsTheNotice() {
        Fault fault = catchThrowableOfType(
                Fault.class, () -> new Translator(Dialects.standard()).translate(minimised("no-such-dialect")));

        assertThat(fault.code()).isEqualTo(ErrorCode.TRANSLATE_LOSS);
    }

    private static MinimisedNotice minimised(String dialect) {
        Party p = ruling.recipient();
        Party reader = new Party(
                p.id(),
                p.name(),
                p.jurisdiction(),
                p.region(),
                p.roles(),
                p.municipalityCode(),
                p.regime(),
                p.domain(),
                p.clearance(),
                p.operativePowers(),
                p.tls(),
                p.seal(),
                p.delivery(),
                dialect);
        return new Minimiser(r -> "ref:x")
                .minimise(new Ruling(
                        ruling.file(),
                        ruling.disclosureId(),
                        ruling.decisionId(),
                        reader,
                        ruling.recipientRole(),
                        ruling.facts(),
                        ruling.decision(),
                        ruling.decidedAt(),
                        null));
    }
}
