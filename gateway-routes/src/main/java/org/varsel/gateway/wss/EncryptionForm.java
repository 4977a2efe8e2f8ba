package org.varsel.gateway.wss;

import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.w3c.dom.Element;

/** The shape of the encryption: the whole content of the body, once, under one key that is wrapped for one receiver. */
final class EncryptionForm {

    private static final QName METHOD = new QName(Names.XENC, "EncryptionMethod");
    private static final QName CIPHER_DATA = new QName(Names.XENC, "CipherData");
    private static final QName CIPHER_VALUE = new QName(Names.XENC, "CipherValue");
    private static final QName DATA_REFERENCE = new QName(Names.XENC, "DataReference");
    private static final QName DIGEST_METHOD = new QName(Names.DSIG, "DigestMethod");
    private static final QName MASK = new QName(Names.XENC11, "MGF");
    private static final QName KEY_INFO = new QName(Names.DSIG, "KeyInfo");
    private static final QName AGREEMENT = new QName(Names.XENC, "AgreementMethod");
    private static final QName DERIVATION = new QName(Names.XENC11, "KeyDerivationMethod");
    private static final QName CONCAT_PARAMS = new QName(Names.XENC11, "ConcatKDFParams");

    private EncryptionForm() {}

    static void check(EnvelopeForm envelope) {
        List<Element> content = Children.of(envelope.body());
        List<Element> keys = Children.named(envelope.security(), Names.ENCRYPTED_KEY);
        if (keys.isEmpty()
                || content.size() != 1
                || !Children.name(content.get(0)).equals(Names.ENCRYPTED_DATA)) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_NOT_ENCRYPTED, "The content of the body must be encrypted, whole and once.");
        }
        if (keys.size() > 1) {
            throw EnvelopeForm.refused("must have exactly one EncryptedKey");
        }
        checkData(content.get(0), keys.get(0));
        checkKey(keys.get(0));
    }

    private static void checkData(Element data, Element key) {
        if (!data.getAttribute("Type").equals(Names.XENC + "Content")) {
            throw new Rejected(ErrorCode.AUTHENTICATE_NOT_ENCRYPTED, "The content of the body must be encrypted.");
        }
        SignatureForm.requireAlgorithm(data, METHOD, Algorithms.CONTENT);
        requireCipherValue(data);
        Element list = Children.one(key, Names.REFERENCE_LIST, ErrorCode.AUTHENTICATE_ENVELOPE);
        Element reference = Children.one(list, DATA_REFERENCE, ErrorCode.AUTHENTICATE_ENVELOPE);
        if (Children.of(list).size() != 1 || !reference.getAttribute("URI").equals("#" + data.getAttribute("Id"))) {
            throw EnvelopeForm.refused("must have an EncryptedKey that refers to the body's content and nothing else");
        }
    }

    private static void checkKey(Element key) {
        Element method = Children.one(key, METHOD, ErrorCode.AUTHENTICATE_ENVELOPE);
        SignatureForm.requireAlgorithm(key, METHOD, Set.of(Algorithms.RSA_OAEP, Algorithms.KW_AES256));
        requireCipherValue(key);
        if (method.getAttribute("Algorithm").equals(Algorithms.RSA_OAEP)) {
            SignatureForm.requireAlgorithm(method, DIGEST_METHOD, Algorithms.DIGESTS);
            SignatureForm.requireAlgorithm(method, MASK, Algorithms.MASKS);
            return;
        }
        Element keyInfo = Children.one(key, KEY_INFO, ErrorCode.AUTHENTICATE_ENVELOPE);
        SignatureForm.requireAlgorithm(keyInfo, AGREEMENT, Set.of(Algorithms.ECDH_ES));
        Element agreement = Children.one(keyInfo, AGREEMENT, ErrorCode.AUTHENTICATE_ENVELOPE);
        SignatureForm.requireAlgorithm(agreement, DERIVATION, Set.of(Algorithms.CONCAT_KDF));
        Element derivation = Children.one(agreement, DERIVATION, ErrorCode.AUTHENTICATE_ENVELOPE);
        SignatureForm.requireAlgorithm(
                Children.one(derivation, CONCAT_PARAMS, ErrorCode.AUTHENTICATE_ENVELOPE),
                DIGEST_METHOD,
                Algorithms.DIGESTS);
    }

    /** The cipher text itself, never a reference to be fetched. */
    private static void requireCipherValue(Element encrypted) {
        SignatureForm.requireChildren(
                Children.one(encrypted, CIPHER_DATA, ErrorCode.AUTHENTICATE_ENVELOPE), List.of(CIPHER_VALUE));
    }
}
