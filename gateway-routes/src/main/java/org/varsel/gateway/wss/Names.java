package org.varsel.gateway.wss;

import javax.xml.namespace.QName;

/** The names of a secured envelope. */
public final class Names {

    public static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    public static final String WSA = "http://www.w3.org/2005/08/addressing";
    public static final String WSA_ANONYMOUS = WSA + "/anonymous";

    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    static final QName ENVELOPE = new QName(SOAP, "Envelope");
    static final QName HEADER = new QName(SOAP, "Header");
    static final QName BODY = new QName(SOAP, "Body");
    static final QName SECURITY = new QName(WSSE, "Security");
    static final QName TOKEN = new QName(WSSE, "BinarySecurityToken");
    static final QName TIMESTAMP = new QName(WSU, "Timestamp");
    static final QName CREATED = new QName(WSU, "Created");
    static final QName EXPIRES = new QName(WSU, "Expires");
    static final QName SIGNATURE = new QName(DSIG, "Signature");
    static final QName ENCRYPTED_KEY = new QName(XENC, "EncryptedKey");
    static final QName ENCRYPTED_DATA = new QName(XENC, "EncryptedData");
    static final QName REFERENCE_LIST = new QName(XENC, "ReferenceList");

    static final QName TO = new QName(WSA, "To");
    static final QName ACTION = new QName(WSA, "Action");
    static final QName MESSAGE_ID = new QName(WSA, "MessageID");
    static final QName RELATES_TO = new QName(WSA, "RelatesTo");
    static final QName REPLY_TO = new QName(WSA, "ReplyTo");
    static final QName FAULT_TO = new QName(WSA, "FaultTo");
    static final QName FROM = new QName(WSA, "From");

    private Names() {}
}
