package org.varsel.gateway.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.Given.NOW;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST_SEAL;
import static org.varsel.gateway.keys.Given.knows;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.keys.FormRefused.Reason;
import org.varsel.schemas.xml.StrictXml;

class AsicETest {
    private static final Map<String, byte[]> FILES = files("payload.json", "melding/konvolutt.json");
    private static final byte[] CONTAINER = AsicE.sign(FILES, PST_SEAL, NOW);

    @Test
    void givesBackTheSignedFilesInTheirOrder() {
        for (SealKey signer : new SealKey[] {PST_SEAL, Given.rsa(2048)}) {
            Map<String, byte[]> opened = AsicE.open(AsicE.sign(FILES, signer, NOW), knows(signer));

            assertThat(opened.keySet()).containsExactly("payload.json", "melding/konvolutt.json");
            assertThat(opened).allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(FILES.get(name)));
        }
    }

    @Test
    void beginsWithItsMediaTypeStoredAsTheStandardSays() {
        String start = new String(Arrays.copyOf(CONTAINER, 69), UTF_8);

        assertThat(start).startsWith("PK\u0003\u0004").endsWith("mimetypeapplication/vnd.etsi.asic-e+zip");
    }

    @Test
    void theManifestIsXmlThatNamesEveryFileWithItsDigest() {
        String manifest = new String(AsicManifest.of(FILES), UTF_8);

        assertThat(StrictXml.parse(AsicManifest.of(FILES)).getDocumentElement().getLocalName())
                .isEqualTo("ASiCManifest");
        assertThat(manifest)
                .contains("URI=\"payload.json\" MimeType=\"application/json\"", "URI=\"melding/konvolutt.json\"")
                .containsPattern("<ds:DigestValue>[A-Za-z0-9+/]{43}=</ds:DigestValue>");
    }

    @Test
    void theSameFilesAndSignatureGiveTheSameBytes() {
        assertThat(StoredZip.write(StoredZip.read(CONTAINER))).isEqualTo(CONTAINER);
    }

    @Test
    void noByteCanBeChanged() {
        for (int i = 0; i < CONTAINER.length; i++) {
            byte[] changed = CONTAINER.clone();
            changed[i] ^= 1;
            assertThat(catchThrowable(() -> AsicE.open(changed, knows(PST_SEAL))))
                    .as("byte %d of %d", i, CONTAINER.length)
                    .isInstanceOf(CmsRefused.class);
        }
    }

    @Test
    void whatAnUnknownCertificateSignedIsRefused() {
        refused(Reason.UNKNOWN_KEY, AsicE.sign(FILES, POLICE_SEAL, NOW));
    }

    @Test
    void aSignatureThatOnlyNamesTheKnownCertificateIsRefused() {
        assertThatThrownBy(() -> AsicE.open(
                        AsicE.sign(FILES, POLICE_SEAL, NOW), any -> java.util.Optional.of(PST_SEAL.certificate())))
                .asInstanceOf(type(CmsRefused.class))
                .extracting(FormRefused::reason)
                .isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void aFileThatTheManifestDoesNotNameIsRefused() {
        refused(Reason.BAD_SIGNATURE, with(files -> files.put("extra.json", "{}".getBytes(UTF_8))));
        refused(Reason.BAD_SIGNATURE, with(files -> files.put("META-INF/extra.p7s", new byte[] {1})));
    }

    @Test
    void aFileThatTheManifestNamesAndThatIsNotThereIsRefused() {
        refused(Reason.BAD_SIGNATURE, with(files -> files.remove("payload.json")));
    }

    @Test
    void anotherFileUnderTheNameOfASignedOneIsRefused() {
        refused(Reason.BAD_SIGNATURE, with(files -> files.put("payload.json", "{}".getBytes(UTF_8))));
    }

    @Test
    void filesInAnotherOrderAreRefused() {
        refused(Reason.BAD_SIGNATURE, with(files -> {
            byte[] first = files.remove("payload.json");
            files.put("payload.json", first);
        }));
    }

    @Test
    void aManifestThatFitsOtherFilesIsNotCoveredByTheSignature() {
        refused(Reason.BAD_SIGNATURE, with(files -> {
            files.put("payload.json", "{}".getBytes(UTF_8));
            Map<String, byte[]> named = new LinkedHashMap<>(files);
            named.keySet().removeAll(java.util.List.of(AsicE.MIMETYPE, AsicE.MANIFEST, AsicE.SIGNATURE));
            files.put(AsicE.MANIFEST, AsicManifest.of(named));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {AsicE.MANIFEST, AsicE.SIGNATURE, AsicE.MIMETYPE})
    void everyPartOfTheContainerIsNeeded(String part) {
        assertThatThrownBy(() -> AsicE.open(with(files -> files.remove(part)), knows(PST_SEAL)))
                .isInstanceOf(CmsRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../payload.json",
                "melding/../../etc/passwd",
                "/etc/passwd",
                "melding\\..\\x",
                "a/b/c",
                ".hidden",
                "melding/",
                "C:x",
                "nul\u0000.json",
                "æ.json"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws Exception {
        refused(Reason.MALFORMED, zip(name, "{}".getBytes(UTF_8), ZipEntry.STORED));
    }

    @Test
    void whatIsCompressedIsRefusedBeforeItIsInflated() throws Exception {
        byte[] bomb = zip("payload.json", new byte[64 * 1024 * 1024], ZipEntry.DEFLATED);

        assertThat(bomb).hasSizeLessThan(100_000);
        refused(Reason.MALFORMED, bomb);
    }

    @Test
    void tooManyFilesAndTooManyBytesAreRefused() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 33; i++) {
            many.put("f" + i, new byte[0]);
        }

        refused(Reason.TOO_LARGE, StoredZip.write(many));
        refused(Reason.TOO_LARGE, StoredZip.write(Map.of("f", new byte[Der.MAX_LENGTH])));
    }

    @Test
    void nothingMayStandBeforeBetweenOrBehindTheFiles() throws Exception {
        byte[] behind = Arrays.copyOf(CONTAINER, CONTAINER.length + 4);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(CONTAINER);
        twice.writeBytes(CONTAINER);
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        before.writeBytes(new byte[] {1, 2, 3, 4});
        before.writeBytes(CONTAINER);

        refused(Reason.MALFORMED, behind);
        refused(Reason.MALFORMED, twice.toByteArray());
        assertThatThrownBy(() -> AsicE.open(before.toByteArray(), knows(PST_SEAL)))
                .isInstanceOf(CmsRefused.class);
        assertThatThrownBy(() -> AsicE.open(new byte[0], knows(PST_SEAL))).isInstanceOf(CmsRefused.class);
    }

    private static byte[] with(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = StoredZip.read(CONTAINER);
        change.accept(files);
        return StoredZip.write(files);
    }

    private static void refused(Reason reason, byte[] container) {
        assertThatThrownBy(() -> AsicE.open(container, knows(PST_SEAL)))
                .asInstanceOf(type(CmsRefused.class))
                .extracting(FormRefused::reason)
                .isEqualTo(reason);
    }

    private static byte[] zip(String name, byte[] content, int method) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(method);
            if (method == ZipEntry.STORED) {
                java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                crc.update(content);
                entry.setCrc(crc.getValue());
                entry.setSize(content.length);
            }
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, ("{\"file\":\"" + name + "\"}").getBytes(UTF_8));
        }
        return files;
    }
}
