package org.varsel.gateway.hostile;

/** Names of SOAP, WS-Security and their algorithms, written out here because a sender has no other way to know them. */
final class SoapNames {
    static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    static final String WSA = "http://www.w3.org/2005/08/addressing";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
    static final String SERVICE = "urn:varsel:service:1";
    static final String X509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    static final String ECDSA_SHA256 = MORE + "ecdsa-sha256";
    static final String RSA_SHA256 = MORE + "rsa-sha256";
    static final String SHA256 = XENC + "sha256";
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private SoapNames() {}
}
