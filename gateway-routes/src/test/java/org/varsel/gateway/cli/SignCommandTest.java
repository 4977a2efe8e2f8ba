package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

class SignCommandTest {
    private final Path folder;
    private final World world;
    private final PartyFolder pst;

    SignCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.world = new World(folder);
        this.pst = world.pst();
    }

    @Test
    void theGatewayReadsExactlyTheNoticeSignedByItsSender() throws Exception {
        Ran ran = Ran.varsel("sign", World.notice(), "--as", pst.folder());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(opened(ran.out())).isEqualTo(Jcs.canonicalBytes(Files.readAllBytes(World.notice())));
    }

    @Test
    void printsOneCloudEventInStructuredMode() {
        JsonNode event =
                event(Ran.varsel("sign", World.notice(), "--as", pst.folder()).out());

        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("org.varsel.returnee.notified.v1");
        assertThat(event.path("source").asText()).isEqualTo("urn:org:iso6523:0192:310000000");
        assertThat(event.path("datacontenttype").asText()).isEqualTo("application/jose");
        assertThat(event.path("time").asText()).endsWith("Z");
    }

    @Test
    void everyEnvelopeHasAnIdOfItsOwn() {
        JsonNode one =
                event(Ran.varsel("sign", World.notice(), "--as", pst.folder()).out());
        JsonNode two =
                event(Ran.varsel("sign", World.notice(), "--as", pst.folder()).out());

        assertThat(one.path("id")).isNotEqualTo(two.path("id"));
    }

    @Test
    void readsStandardInput() throws Exception {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(World.notice())));
            assertThat(Ran.varsel("sign", "-", "--as", pst.folder()).exit()).isZero();
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void keyStoreAndRecipientCanBeNamedWithoutAPartysFolder() throws Exception {
        Ran ran = Ran.varsel(
                "sign",
                World.notice(),
                "--keystore",
                pst.folder().resolve("seal.p12"),
                "--to",
                pst.folder().resolve("gateway-seal.pem"));

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(opened(ran.out())).isNotEmpty();
    }

    @Test
    void aNoticeThatBreaksItsSchemaIsNotSignedAndNoValueIsRepeated() throws Exception {
        ObjectNode notice = notice();
        notice.withObject("/content").putObject("unheardOf").put("text", "canary-91c4");
        notice.withObject("/header").remove("threadId");

        Ran ran = Ran.varsel("sign", written(notice), "--as", pst.folder());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("not a valid returnee.notified.v1", "/content", "/header")
                .doesNotContain("canary-91c4");
    }

    @Test
    void anUnknownTypeIsRefusedWithTheKnownOnes() throws Exception {
        ObjectNode notice = notice();
        notice.withObject("/header").put("type", "canary.v1");

        Ran ran = Ran.varsel("sign", written(notice), "--as", pst.folder());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .contains("returnee.notified.v1", "release.vetoed.v1")
                .doesNotContain("canary");
    }

    @Test
    void whatIsNoStrictJsonIsRefusedWithItsPlace() throws Exception {
        Path twice = Files.writeString(folder.resolve("twice.json"), "{\"header\":{},\n \"header\":{}}");

        Ran ran = Ran.varsel("sign", twice, "--as", pst.folder());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("twice.json", "member twice", "line 2");
    }

    @Test
    void aNoticeOfAnotherSenderIsNotSigned() {
        Ran ran = Ran.varsel("sign", World.notice(), "--as", world.police().folder());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("header.sender is not the party of --as");
    }

    @Test
    void missingFilesAreUsageErrors() throws Exception {
        Files.delete(pst.folder().resolve("seal.p12"));

        assertThat(Ran.varsel("sign", folder.resolve("none.json"), "--as", pst.folder())
                        .err())
                .contains("none.json does not exist");
        assertThat(Ran.varsel("sign", World.notice(), "--as", folder.resolve("nobody"))
                        .err())
                .contains("nobody, does not exist");
        assertThat(Ran.varsel("sign", World.notice()).err()).contains("--as DIR");
        assertThat(Ran.varsel("sign", World.notice(), "--as", pst.folder())).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("seal.p12 is missing");
        });
    }

    private byte[] opened(String printed) {
        byte[] jws = Jwe.decrypt(event(printed).path("data").asText(), ContentTypes.SUBMISSION, world.gatewaySeal());
        return Jws.verify(
                        new String(jws, StandardCharsets.US_ASCII),
                        ContentTypes.SUBMISSION,
                        thumbprint -> Optional.of(pst.openingKey().certificate()))
                .payload();
    }

    private static JsonNode event(String printed) {
        return StrictJson.parse(printed.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode notice() throws Exception {
        return (ObjectNode) StrictJson.parse(Files.readAllBytes(World.notice()));
    }

    private Path written(JsonNode notice) throws Exception {
        return Files.writeString(folder.resolve("notice.json"), notice.toString());
    }
}
