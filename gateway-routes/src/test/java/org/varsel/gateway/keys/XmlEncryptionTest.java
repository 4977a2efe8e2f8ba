package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST_SEAL;
import static org.varsel.gateway.keys.GivenXml.bytes;
import static org.varsel.gateway.keys.GivenXml.changed;
import static org.varsel.gateway.keys.GivenXml.text;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.gateway.keys.FormRefused.Reason;

class XmlEncryptionTest {
    private static final byte[] CONTENT = GivenXml.signed(POLICE_SEAL);
    private static final byte[] SEALED = XmlEncryption.encrypt(CONTENT, PST_SEAL.certificate());
    private static final SealKey RSA = Given.rsa(2048);
    private static final byte[] SEALED_TO_RSA = XmlEncryption.encrypt(CONTENT, RSA.certificate());
    private static final Pattern CIPHER_VALUE = Pattern.compile("(?<=<xenc:CipherValue>)[^<]*");

    @Test
    void onlyTheRecipientReadsItByteForByte() {
        assertThat(XmlEncryption.decrypt(SEALED, PST_SEAL)).isEqualTo(CONTENT);
        assertThat(text(SEALED))
                .startsWith("<xenc:EncryptedData ")
                .contains(XmlSecurity.ECDH_ES, XmlSecurity.CONCAT_KDF, XmlSecurity.KW_AES256, XmlSecurity.AES256_GCM)
                .doesNotContain("Kind", "X509Certificate", "&#xD;");
        refused(Reason.UNKNOWN_KEY, SEALED, POLICE_SEAL);
    }

    @Test
    void rsaIsSealedToWithOaepAndSha256Twice() {
        assertThat(XmlEncryption.decrypt(SEALED_TO_RSA, RSA)).isEqualTo(CONTENT);
        assertThat(text(SEALED_TO_RSA)).contains(XmlSecurity.RSA_OAEP, XmlSecurity.MGF1_SHA256, XmlSecurity.SHA256);
    }

    @Test
    void theKeyIsChosenByTheRecipientThatIsNamed() {
        List<SealKey> own = List.of(PST_SEAL, RSA);

        for (byte[] sealed : List.of(SEALED, SEALED_TO_RSA)) {
            assertThat(XmlEncryption.decrypt(sealed, thumbprint -> own.stream()
                            .filter(key -> key.thumbprint().equals(thumbprint))
                            .findFirst()))
                    .isEqualTo(CONTENT);
        }
        assertThatThrownBy(() -> XmlEncryption.decrypt(SEALED, thumbprint -> Optional.empty()))
                .isInstanceOf(XmlRefused.class);
    }

    @Test
    void twoMebibytesGoThrough() {
        byte[] large = new byte[2 * 1024 * 1024];

        assertThat(XmlEncryption.decrypt(XmlEncryption.encrypt(large, PST_SEAL.certificate()), PST_SEAL))
                .isEqualTo(large);
    }

    @Test
    void nothingIsTheSameTwice() {
        assertThat(text(XmlEncryption.encrypt(CONTENT, PST_SEAL.certificate()))).isNotEqualTo(text(SEALED));
    }

    @Test
    void wrappedKeyInitialisationVectorCiphertextAndTagFailAlike() {
        for (int value = 0; value <= 1; value++) {
            for (int at : new int[] {0, 14, -1}) {
                cannotBeOpened(withCipherValue(SEALED, value, at), PST_SEAL);
                cannotBeOpened(withCipherValue(SEALED_TO_RSA, value, at), RSA);
            }
        }
    }

    @Test
    void truncatedContentFailsLikeEverythingElse() {
        for (int length : new int[] {1, 12, 16, 27, 28}) {
            cannotBeOpened(withCipherValue(SEALED, 1, bytes -> java.util.Arrays.copyOf(bytes, length)), PST_SEAL);
            cannotBeOpened(withCipherValue(SEALED_TO_RSA, 0, bytes -> java.util.Arrays.copyOf(bytes, length)), RSA);
        }
    }

    @Test
    void anotherDerivationFailsLikeEverythingElse() {
        cannotBeOpened(changed(SEALED, text -> text.replaceFirst("PartyUInfo=\"\"", "PartyUInfo=\"0001\"")), PST_SEAL);
    }

    @Test
    void sealedToAnotherKeyUnderThisOnesNameCannotBeOpened() {
        byte[] other = XmlEncryption.encrypt(CONTENT, POLICE_SEAL.certificate());
        byte[] otherRsa = XmlEncryption.encrypt(CONTENT, Given.rsa(2048).certificate());

        cannotBeOpened(changed(other, text -> text.replace(digest(POLICE_SEAL), digest(PST_SEAL))), PST_SEAL);
        cannotBeOpened(
                changed(otherRsa, text -> text.replaceFirst("(X509Digest [^>]*>)[^<]*", "$1" + digest(RSA))), RSA);
    }

    @Test
    void aPointOffTheCurveNeverMeetsThePrivateKey() {
        byte[] off = new byte[65];
        off[0] = 4;

        refused(Reason.MALFORMED, withPoint(off), PST_SEAL);
        refused(Reason.MALFORMED, withPoint(new byte[] {0}), PST_SEAL);
        refused(Reason.MALFORMED, withPoint(new byte[33]), PST_SEAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://www.w3.org/2009/xmlenc11#aes256-gcm|http://www.w3.org/2001/04/xmlenc#aes256-cbc",
                "http://www.w3.org/2009/xmlenc11#aes256-gcm|http://www.w3.org/2009/xmlenc11#aes128-gcm",
                "xmlenc#kw-aes256|xmlenc#kw-tripledes",
                "xmlenc#kw-aes256|xmlenc#rsa-1_5",
                "xmlenc11#ECDH-ES|xmlenc11#dh-es",
                "xmlenc11#ConcatKDF|xmlenc11#pbkdf2",
                "xmlenc#sha256|xmlenc#sha512",
                "urn:oid:1.2.840.10045.3.1.7|urn:oid:1.3.132.0.34",
                "PartyUInfo=\"\"|PartyUInfo=\"04\"",
                "PartyUInfo=\"\"|PartyUInfo=\"\" SuppPubInfo=\"00\"",
                "PartyUInfo=\"\"|Other=\"00\"",
                "<ds:KeyValue>|<ds:KeyName>x</ds:KeyName><ds:KeyValue>",
                "</xenc:RecipientKeyInfo>|<ds:X509Data/></xenc:RecipientKeyInfo>",
                "</xenc:EncryptedKey>|</xenc:EncryptedKey><xenc:EncryptedKey/>",
                "</xenc:EncryptedKey>|<xenc:ReferenceList/></xenc:EncryptedKey>",
                "</xenc:EncryptedKey>|</xenc:EncryptedKey><ds:RetrievalMethod URI=\"http://127.0.0.1/\"/>",
                "<xenc:CipherValue>|<xenc:CipherReference URI=\"http://127.0.0.1/\"/><xenc:CipherValue>",
                "</xenc:EncryptedData>|<xenc:EncryptionProperties/></xenc:EncryptedData>",
                "Type=\"http://www.w3.org/2001/04/xmlenc#Element\""
                        + "|Id=\"a\" Type=\"http://www.w3.org/2001/04/xmlenc#Element\""
            })
    void whatIsNotOnTheShortListIsRefusedBeforeAnyKeyIsAskedFor(String of, String to) {
        notAllowed(changed(SEALED, text -> text.replaceFirst(Pattern.quote(of), to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://www.w3.org/2009/xmlenc11#rsa-oaep|http://www.w3.org/2001/04/xmlenc#rsa-1_5",
                "http://www.w3.org/2009/xmlenc11#rsa-oaep|http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
                "http://www.w3.org/2009/xmlenc11#mgf1sha256|http://www.w3.org/2009/xmlenc11#mgf1sha1",
                "http://www.w3.org/2001/04/xmlenc#sha256|http://www.w3.org/2000/09/xmldsig#sha1",
                "<xenc11:MGF |<xenc:OAEPparams>AAAA</xenc:OAEPparams><xenc11:MGF "
            })
    void weakRsaEncryptionIsRefusedBeforeAnyKeyIsAskedFor(String of, String to) {
        notAllowed(changed(SEALED_TO_RSA, text -> text.replaceFirst(Pattern.quote(of), to)));
    }

    @Test
    void oaepThatLeavesItsDigestUnsaidMeansSha1AndIsRefused() {
        notAllowed(changed(SEALED_TO_RSA, text -> text.replaceFirst("<ds:DigestMethod[^>]*></ds:DigestMethod>", "")));
        notAllowed(changed(SEALED_TO_RSA, text -> text.replaceFirst("<xenc11:MGF[^>]*></xenc11:MGF>", "")));
    }

    @Test
    void contentInsteadOfAnElementIsRefused() {
        refused(Reason.WRONG_TYPE, changed(SEALED, text -> text.replace("xmlenc#Element", "xmlenc#Content")), PST_SEAL);
    }

    @Test
    void whatIsNotSealedIsRefused() {
        refused(Reason.MALFORMED, CONTENT, PST_SEAL);
        refused(Reason.MALFORMED, bytes("eyJhbGciOiJkaXIifQ...."), PST_SEAL);
    }

    @Test
    void anAlgorithmForTheOtherKindOfKeyIsRefused() {
        refused(Reason.KEY_NOT_ALLOWED, changed(SEALED, text -> text.replace(digest(PST_SEAL), digest(RSA))), RSA);
        refused(
                Reason.KEY_NOT_ALLOWED,
                changed(SEALED_TO_RSA, text -> text.replace(digest(RSA), digest(PST_SEAL))),
                PST_SEAL);
    }

    @Test
    void nothingIsSealedToAKeyThatIsNotMeantForIt() {
        for (SealKey key : List.of(Given.PST_TLS, Given.rsa(1024), Given.p384())) {
            assertThatThrownBy(() -> XmlEncryption.encrypt(CONTENT, key.certificate()))
                    .isInstanceOf(UnusableKey.class);
        }
    }

    private static byte[] withCipherValue(byte[] sealed, int which, int at) {
        return withCipherValue(sealed, which, bytes -> {
            bytes[at < 0 ? bytes.length + at : at] ^= 1;
            return bytes;
        });
    }

    /** The first value is the key, the second the content. */
    private static byte[] withCipherValue(byte[] sealed, int which, UnaryOperator<byte[]> change) {
        List<String> values = new ArrayList<>(CIPHER_VALUE
                .matcher(text(sealed))
                .results()
                .map(MatchResult::group)
                .toList());
        String old = values.get(which);
        String other = Base64.getEncoder()
                .encodeToString(change.apply(Base64.getDecoder().decode(old)));
        return changed(sealed, text -> text.replace(old, other));
    }

    private static byte[] withPoint(byte[] point) {
        String encoded = Base64.getEncoder().encodeToString(point);
        return changed(SEALED, text -> text.replaceFirst("(PublicKey>)[^<]*", "$1" + encoded));
    }

    private static String digest(SealKey key) {
        return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(key.thumbprint()));
    }

    private static void cannotBeOpened(byte[] sealed, SealKey key) {
        assertThatThrownBy(() -> XmlEncryption.decrypt(sealed, key))
                .isInstanceOf(XmlRefused.class)
                .hasMessage("The message cannot be opened.");
    }

    private static void notAllowed(byte[] sealed) {
        assertThatThrownBy(() -> XmlEncryption.decrypt(sealed, thumbprint -> {
                    throw new AssertionError("a key was asked for");
                }))
                .asInstanceOf(type(XmlRefused.class))
                .extracting(FormRefused::reason)
                .isEqualTo(Reason.HEADER_NOT_ALLOWED);
    }

    private static void refused(Reason reason, byte[] sealed, SealKey key) {
        assertThatThrownBy(() -> XmlEncryption.decrypt(sealed, key))
                .asInstanceOf(type(XmlRefused.class))
                .extracting(FormRefused::reason)
                .isEqualTo(reason);
    }
}
