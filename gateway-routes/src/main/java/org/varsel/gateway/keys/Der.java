package org.varsel.gateway.keys;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.varsel.gateway.keys.FormRefused.Reason;

/** CMS in its one spelling: bounded, DER throughout, nothing behind its end. */
final class Der {
    /** As for a compact form: a notice of 1 MiB, with room to spare. */
    static final int MAX_LENGTH = 4 * 1024 * 1024;

    private Der() {}

    /** The content of a content info of one type. */
    static ContentInfo read(byte[] der, ASN1ObjectIdentifier type) {
        if (der.length > MAX_LENGTH) {
            throw new CmsRefused(Reason.TOO_LARGE, "The message is longer than " + MAX_LENGTH + " bytes.");
        }
        if (!Nesting.isShallow(der)) {
            throw new CmsRefused(Reason.MALFORMED, "This is no CMS in DER.");
        }
        ContentInfo info = info(der);
        if (!type.equals(info.getContentType())) {
            throw new CmsRefused(Reason.WRONG_TYPE, "The content must be of the CMS type " + type.getId() + ".");
        }
        return info;
    }

    /** Whether both have the same bytes: the library reads structures loosely and calls names equal that are spelled otherwise. */
    static boolean same(ASN1Object one, ASN1Encodable other) {
        try {
            return Arrays.equals(
                    one.getEncoded(ASN1Encoding.DER), other.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new CmsRefused(Reason.MALFORMED, "This is no CMS.", e);
        }
    }

    /** The library tells what is no CMS by exceptions of many kinds. */
    private static ContentInfo info(byte[] der) {
        try {
            ASN1Primitive read = ASN1Primitive.fromByteArray(der);
            if (read != null && Arrays.equals(read.getEncoded(ASN1Encoding.DER), der)) {
                return ContentInfo.getInstance(read);
            }
        } catch (IOException | RuntimeException e) {
            throw new CmsRefused(Reason.MALFORMED, "This is no CMS.", e);
        }
        throw new CmsRefused(Reason.MALFORMED, "This is no CMS in DER.");
    }
}
