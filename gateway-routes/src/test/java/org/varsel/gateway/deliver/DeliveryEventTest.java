package org.varsel.gateway.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.record.RecordBench;
import org.varsel.gateway.record.RecordedDisclosure;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.note.TlogProof;

class DeliveryEventTest {

    @Test
    void theDeliveryIsACloudEventWithEntrySaltAndProofBesideTheSealedNotice(@TempDir Path folder) {
        try (RecordBench bench = RecordBench.in(folder).started()) {
            RecordedDisclosure recorded = bench.recorded();

            ObjectNode event = DeliveryEvent.of(recorded);

            assertThat(event.properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactlyInAnyOrder(
                            "specversion", "id", "source", "type", "time", "datacontenttype", "data");
            assertThat(event.path("specversion").textValue()).isEqualTo("1.0");
            assertThat(event.path("id").textValue())
                    .isEqualTo(recorded.disclosureId().toString());
            assertThat(event.path("source").textValue()).isEqualTo("urn:varsel:gateway");
            assertThat(event.path("type").textValue()).isEqualTo("org.varsel.returnee.notified.v1");
            assertThat(event.path("time").textValue()).matches("[0-9-]{10}T[0-9:]{8}Z");
            assertThat(event.path("data").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactlyInAnyOrder("jwe", "entry", "msgsalt", "proof");
            holdsTogether(bench, event);
        }
    }

    /** What a recipient checks offline, from the event alone. */
    private static void holdsTogether(RecordBench bench, ObjectNode event) {
        String jwe = event.at("/data/jwe").textValue();
        LogEntry entry = LogEntry.parse(
                Base64.getDecoder().decode(event.at("/data/entry").textValue()));
        byte[] salt = Base64.getUrlDecoder().decode(event.at("/data/msgsalt").textValue());
        TlogProof proof = TlogProof.parse(event.at("/data/proof").textValue());

        assertThat(entry.text(EntryMember.MSG))
                .hasValue(Digests.message(salt, jwe.getBytes(StandardCharsets.US_ASCII)));
        assertThat(proof.verify(entry.leafHash(), List.of(bench.verifier("no-eos")))
                        .size())
                .isGreaterThan(proof.index());
        assertThat(Jwe.decrypt(
                        jwe, ContentTypes.DISCLOSURE, bench.deciding().home().seal(TestHome.POLICE)))
                .isNotEmpty();
    }
}
