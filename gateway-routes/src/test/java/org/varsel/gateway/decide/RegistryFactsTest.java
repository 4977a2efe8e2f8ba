package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Fact;
import org.varsel.policies.Facts;
import org.varsel.policies.Provenance;

@SuppressWarnings("NullAway.Init") // set before each test
class RegistryFactsTest {
    private static final String ROLE = "municipality.prevention_officer";
    private static final String NUMBER = "17859400078";

    @TempDir
    Path folder;

    Deciding room;

    @BeforeEach
    void room() {
        room = Deciding.in(folder);
    }

    @Test
    void theRegistersWordOutweighsWhatTheSenderGives() {
        ValidNotice notice = room.notice("returnee.notified/ok");
        room.registered(NUMBER, "5001");

        assertThat(value(facts(notice, BERGEN), "homeMunicipality")).isEqualTo(false);
        assertThat(value(facts(notice, TRONDHEIM), "homeMunicipality")).isEqualTo(true);
    }

    @Test
    void whereTheRegisterDoesNotKnowTheNumberTheHomeIsUnknownWhateverTheSenderGives() {
        room.unregistered(NUMBER);

        assertThat(facts(room.notice("returnee.notified/relay"), BERGEN).find("homeMunicipality"))
                .isEmpty();
    }

    @Test
    void withoutANumberTheHomeIsUnknownWhateverTheSenderGives() {
        ValidNotice notice = room.notice(
                "returnee.notified/relay", document -> ((ObjectNode) document.path("content")).remove("identifier"));

        assertThat(facts(notice, BERGEN).find("homeMunicipality")).isEmpty();
    }

    @Test
    void aRecipientThatIsNoMunicipalityIsNobodysHome() {
        assertThat(facts(room.notice("returnee.notified/ok"), POLICE).find("homeMunicipality"))
                .isEmpty();
    }

    @Test
    void clearanceRegimeAndBorderComeFromTheRegistry() {
        Facts facts = facts(room.notice("returnee.notified/ok"), POLICE);

        assertThat(value(facts, "recipientClearance")).isEqualTo("S");
        assertThat(value(facts, "originatorRegime")).isEqualTo("national-security");
        assertThat(value(facts, "crossBorder")).isEqualTo(false);
        assertThat(value(facts, "recipientOperative")).isEqualTo(false);
        assertThat(facts.find("crossRegion")).isEmpty();
        assertThat(facts.find("senderNational")).isEmpty();
        assertThat(facts.find("recipientNational")).isEmpty();
        assertThat(value(facts, "earlierRecipient")).isEqualTo(false);
        assertThat(facts.all()).extracting(Fact::provenance).containsOnly(Provenance.REGISTRY);
    }

    @Test
    void onlyWhoseDisclosureLeftIsAnEarlierRecipient() {
        ValidNotice withdrawal = room.notice("notice.withdrawn/ok");
        Facts.Builder facts = Facts.builder();

        new RegistryFacts(room.parties(), room.register(), room.clock())
                .addTo(facts, withdrawal, new Addressee(room.party(BERGEN), ROLE, UUID.randomUUID(), true));

        assertThat(value(facts.build(), "earlierRecipient")).isEqualTo(true);
    }

    private Facts facts(ValidNotice notice, String recipient) {
        Facts.Builder facts = Facts.builder();
        new RegistryFacts(room.parties(), room.register(), room.clock())
                .addTo(facts, notice, Addressee.of(room.party(recipient), ROLE));
        return facts.build();
    }

    private static @org.jspecify.annotations.Nullable Object value(Facts facts, String name) {
        return facts.find(name).map(Fact::value).orElse(null);
    }
}
