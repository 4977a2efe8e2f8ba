package org.varsel.gateway.keys;

import java.security.Provider;
import javax.xml.namespace.QName;
import org.apache.xml.security.Init;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The names of XML Signature and XML Encryption that are accepted here, and the library set up once. */
final class XmlSecurity {
    static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    static final String RSA_PSS_SHA256 = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1";

    static final String ELEMENT = "http://www.w3.org/2001/04/xmlenc#Element";
    static final String AES256_GCM = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    static final String KW_AES256 = "http://www.w3.org/2001/04/xmlenc#kw-aes256";
    static final String ECDH_ES = "http://www.w3.org/2009/xmlenc11#ECDH-ES";
    static final String CONCAT_KDF = "http://www.w3.org/2009/xmlenc11#ConcatKDF";
    static final String RSA_OAEP = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    static final String MGF1_SHA256 = "http://www.w3.org/2009/xmlenc11#mgf1sha256";
    static final String P256 = "urn:oid:1.2.840.10045.3.1.7";

    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String DS11 = "http://www.w3.org/2009/xmldsig11#";
    private static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    private static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";

    static {
        // Read once, when the library starts: without it base64 is broken into lines that end in a character reference.
        System.setProperty("org.apache.xml.security.ignoreLineBreaks", "true");
        Init.init();
    }

    private XmlSecurity() {}

    /** Starts the library; further calls do nothing. */
    static void start() {
        // The static block has done it.
    }

    /** RSA-PSS by its XML name, which the JDK's own providers do not know. Never registered for others. */
    static Provider pss() {
        return Pss.PROVIDER;
    }

    static QName ds(String name) {
        return new QName(DS, name);
    }

    static QName ds11(String name) {
        return new QName(DS11, name);
    }

    static QName xenc(String name) {
        return new QName(XENC, name);
    }

    static QName xenc11(String name) {
        return new QName(XENC11, name);
    }

    /** Made when the first RSA signature is. */
    private static final class Pss {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
