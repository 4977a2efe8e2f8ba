package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.SignedReceiptText;
import org.varsel.gateway.keys.WireForm;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

class OpenCommandTest {
    private final Path folder;
    private final World world;
    private final PartyFolder police;
    private final Path file;
    private final LoggedDelivery delivery;

    OpenCommandTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.world = new World(folder);
        this.police = world.police();
        this.file = folder.resolve("delivery.json");
        this.delivery = new LoggedDelivery(world, police);
    }

    @BeforeEach
    void received() throws Exception {
        Files.write(file, delivery.event());
    }

    @Test
    void printsTheDisclosureAndWhatWasProved() {
        Ran ran = Ran.varsel("open", file, "--as", police.folder());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(StrictJson.parse(ran.out().getBytes(StandardCharsets.UTF_8))
                        .at("/content/identity/fullName")
                        .asText())
                .isEqualTo("Kari Demo");
        assertThat(ran.err())
                .contains("signed by the gateway", "entry 0 of varsel.example/no-eos", "2 fields as logged");
    }

    @Test
    void aDeliveryInXmlOpensAndIsProvedTheSameWay() throws Exception {
        Files.write(file, new LoggedDelivery(world, police).inXml().event());

        Ran ran = Ran.varsel("open", file, "--as", police.folder());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(StrictJson.parse(ran.out().getBytes(StandardCharsets.UTF_8))
                        .at("/content/identity/fullName")
                        .asText())
                .isEqualTo("Kari Demo");
        assertThat(ran.err()).contains("signed by the gateway", "2 fields as logged");
    }

    @Test
    void aDeliveryInAPackageOpensAndIsProvedTheSameWay() throws Exception {
        byte[] event = new LoggedDelivery(world, police).inCms().event();
        Files.write(file, event);
        Path alone = Files.write(
                folder.resolve("notice.p7m"),
                Base64.getDecoder()
                        .decode(StrictJson.parse(event).at("/data/cms").asText()));

        Ran ran = Ran.varsel("open", file, "--as", police.folder());
        Ran withoutProof = Ran.varsel("open", alone, "--as", police.folder());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(StrictJson.parse(ran.out().getBytes(StandardCharsets.UTF_8))
                        .at("/content/identity/fullName")
                        .asText())
                .isEqualTo("Kari Demo");
        assertThat(ran.err()).contains("signed by the gateway", "2 fields as logged");
        assertThat(withoutProof.out()).isEqualTo(ran.out());
        assertThat(withoutProof.err()).contains("no proof came with it");
        assertThat(Ran.varsel("log", "check-proof", file, "--as", police.folder())
                        .exit())
                .isZero();
    }

    @Test
    void aPackageThatIsNotTheOneThatWasLoggedIsNeverShown() throws Exception {
        ObjectNode event = (ObjectNode)
                StrictJson.parse(new LoggedDelivery(world, police).inCms().event());
        ObjectNode other = (ObjectNode)
                StrictJson.parse(new LoggedDelivery(world, police).inCms().event());
        event.withObject("/data").set("cms", other.at("/data/cms"));
        Files.write(file, Jcs.canonical(event));

        Ran ran = Ran.varsel("open", file, "--as", police.folder());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("data.cms").doesNotContain("Kari Demo");
    }

    @Test
    void aReceiptInXmlIsShownLikeOneInJson() throws Exception {
        ObjectNode body = (ObjectNode) StrictJson.parse(
                Jws.verify(Files.readString(receipt(world.gatewaySeal())), ContentTypes.RECEIPT, police::signer)
                        .payload());
        Path xml = Files.writeString(
                folder.resolve("receipt.xml"),
                SignedReceiptText.sign(body, WireForm.XML, world.gatewaySeal()).text());
        Path changed = Files.writeString(
                folder.resolve("changed.xml"), Files.readString(xml).replace("<Kind>R", "<Kind>S"));

        Ran shown = Ran.varsel("open", xml, "--as", police.folder());
        Ran refused = Ran.varsel("open", changed, "--as", police.folder());

        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(shown.out())
                .isEqualTo(Ran.varsel("open", receipt(world.gatewaySeal()), "--as", police.folder())
                        .out());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void aFieldThatIsNotWhatWasLoggedIsNeverShown() throws Exception {
        Files.write(
                file, new LoggedDelivery(world, police).sending("Somebody Else").event());

        Ran ran = Ran.varsel("open", file, "--as", police.folder());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("opening.value", "identity.fullName")
                .doesNotContain("Somebody Else", "Kari Demo");
    }

    @Test
    void aProofUnderAnotherLogsKeyIsRefused() throws Exception {
        Path other = folder.resolve("other");
        new World(other);
        Path key = other.resolve("home/keys/log-no-eos.vkey");

        Ran ran = Ran.varsel("open", file, "--as", police.folder(), "--log-key", key);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("proof.signature");
    }

    @Test
    void withoutALogKeyItSaysThatNothingIsProved() throws Exception {
        Files.delete(police.folder().resolve("log-keys/no-eos.vkey"));

        Ran ran = Ran.varsel("open", file, "--as", police.folder());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("proof not checked", "--log-key");
    }

    @Test
    void anotherPartyCannotOpenIt() {
        Ran ran = Ran.varsel("open", file, "--as", world.pst().folder());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("kid");
    }

    @Test
    void aBareSealIsOpenedAndSaidToHaveNoProof() throws Exception {
        JsonNode event = StrictJson.parse(Files.readAllBytes(file));
        Path jwe = Files.writeString(
                folder.resolve("notice.jwe"), event.at("/data/jwe").asText());

        Ran ran = Ran.varsel("open", jwe, "--as", police.folder());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Kari Demo");
        assertThat(ran.err()).contains("no proof came with it");
    }

    @Test
    void aReceiptIsShownWhenItsSignerIsKnown() throws Exception {
        Path receipt = receipt(police.openingKey());

        Ran known = Ran.varsel("open", receipt, "--cert", police.folder().resolve("seal.pem"));
        Ran unknown = Ran.varsel("open", receipt, "--as", police.folder());
        Ran nobody = Ran.varsel("open", receipt);

        assertThat(known.exit()).as(known.err()).isZero();
        assertThat(known.out()).contains("R4", "signature holds");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.err()).contains("--cert");
    }

    @Test
    void theReceiptsOfAnAnswerAreCheckedOneByOne() throws Exception {
        ObjectNode answer = StrictJson.mapper().createObjectNode();
        answer.putArray("receipts")
                .add(Files.readString(receipt(world.gatewaySeal())))
                .add(Files.readString(receipt(police.openingKey())));
        Path saved = Files.writeString(folder.resolve("answer.json"), answer.toString());

        Ran ran = Ran.varsel("open", saved, "--as", police.folder());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).containsOnlyOnce("signature holds").contains("not known here");
    }

    @Test
    void whatIsNothingOfOursIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "hello");
        Path json = Files.writeString(folder.resolve("other.json"), "{\"a\":1}");
        Path problem = Files.writeString(
                folder.resolve("problem.json"), "{\"status\":422,\"code\":\"validate.schema\",\"detail\":\"broken\"}");

        assertThat(Ran.varsel("open", text, "--as", police.folder()).exit()).isEqualTo(1);
        assertThat(Ran.varsel("open", json, "--as", police.folder()).err()).contains("neither a delivery");
        assertThat(Ran.varsel("open", problem).err()).contains("validate.schema", "broken");
    }

    @Test
    void checkProofHoldsForTheFolderOfARecipient() {
        Ran good = Ran.varsel("log", "check-proof", file, "--as", police.folder());
        Ran noKey = Ran.varsel("log", "check-proof", file);

        assertThat(good.exit()).as(good.err()).isZero();
        assertThat(good.out()).contains("ok", "entry 0 of varsel.example/no-eos");
        assertThat(noKey.exit()).isEqualTo(2);
    }

    @Test
    void logVerifyNamesTheEntryThatWasChanged() throws Exception {
        Path log = delivery.exported(folder.resolve("log"));
        Path key = police.folder().resolve("log-keys/no-eos.vkey");
        Ran whole = Ran.varsel("log", "verify", log, "--key", key);
        Path bundle = log.resolve("tile/entries/000.p/1");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[40] ^= 1;
        Files.write(bundle, bytes);

        Ran changed = Ran.varsel("log", "verify", log, "--key", key);

        assertThat(whole.exit()).as(whole.err()).isZero();
        assertThat(whole.out()).contains("verified");
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.out()).contains("entry 0");
    }

    private Path receipt(SealKey signer) throws Exception {
        String jws = Jws.sign(ContentTypes.RECEIPT, Jcs.canonical(World.receipt("R4.json")), signer);
        return Files.writeString(Files.createTempFile(folder, "receipt", ".jws"), jws);
    }
}
