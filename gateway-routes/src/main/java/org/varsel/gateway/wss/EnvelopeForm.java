package org.varsel.gateway.wss;

import static org.varsel.gateway.wss.Names.ACTION;
import static org.varsel.gateway.wss.Names.BODY;
import static org.varsel.gateway.wss.Names.ENCRYPTED_KEY;
import static org.varsel.gateway.wss.Names.ENVELOPE;
import static org.varsel.gateway.wss.Names.FAULT_TO;
import static org.varsel.gateway.wss.Names.FROM;
import static org.varsel.gateway.wss.Names.HEADER;
import static org.varsel.gateway.wss.Names.MESSAGE_ID;
import static org.varsel.gateway.wss.Names.RELATES_TO;
import static org.varsel.gateway.wss.Names.REPLY_TO;
import static org.varsel.gateway.wss.Names.SECURITY;
import static org.varsel.gateway.wss.Names.SIGNATURE;
import static org.varsel.gateway.wss.Names.TIMESTAMP;
import static org.varsel.gateway.wss.Names.TO;
import static org.varsel.gateway.wss.Names.TOKEN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The shape of an envelope before anything cryptographic is done with it: each part in its one place, and no part that is
 * not on the list. A message that was rearranged around a good signature fails here or covers the wrong elements.
 *
 * @param header the SOAP header
 * @param body the SOAP body, still encrypted
 * @param security the one security header
 * @param addressing the addressing headers, all of which must be signed
 */
record EnvelopeForm(Element header, Element body, Element security, List<Element> addressing) {

    private static final Set<QName> ADDRESSING = Set.of(TO, ACTION, MESSAGE_ID, RELATES_TO, REPLY_TO, FAULT_TO, FROM);
    private static final Set<QName> TOKENS = Set.of(TOKEN, TIMESTAMP, SIGNATURE, ENCRYPTED_KEY);

    /** One signs; a second may name the receiver. */
    private static final int MOST_TOKENS = 2;

    static EnvelopeForm of(Document document) {
        Element envelope = document.getDocumentElement();
        List<Element> parts = Children.of(envelope);
        if (!Children.name(envelope).equals(ENVELOPE)
                || parts.size() != 2
                || !Children.name(parts.get(0)).equals(HEADER)
                || !Children.name(parts.get(1)).equals(BODY)) {
            throw refused("must be a SOAP 1.2 envelope with exactly a Header and a Body");
        }
        Element header = parts.get(0);
        requireUniqueIds(envelope, new HashSet<>());
        return new EnvelopeForm(header, parts.get(1), security(header), addressing(header));
    }

    private static Element security(Element header) {
        List<Element> found = Children.named(header, SECURITY);
        if (found.isEmpty()) {
            throw new Rejected(ErrorCode.AUTHENTICATE_SIGNATURE_MISSING, "The message has no WS-Security header.");
        }
        if (found.size() > 1) {
            throw refused("must have exactly one Security header");
        }
        Element security = found.get(0);
        if (security.hasAttributeNS(Names.SOAP, "role")) {
            throw refused("must have a Security header for the ultimate receiver, without role");
        }
        for (Element child : Children.of(security)) {
            if (!TOKENS.contains(Children.name(child))) {
                throw refused("has something in its Security header that is not taken; taken are "
                        + "BinarySecurityToken, Timestamp, Signature and EncryptedKey");
            }
        }
        if (Children.named(security, TOKEN).size() > MOST_TOKENS) {
            throw refused("has too many BinarySecurityTokens");
        }
        requireLayout(security);
        return security;
    }

    /**
     * Strict layout: what is used or signed is declared before. An EncryptedKey behind the signature means that the cipher
     * text was signed, by somebody who need not know what it says.
     */
    private static void requireLayout(Element security) {
        List<Element> children = Children.of(security);
        int signature = children.stream().map(Children::name).toList().indexOf(SIGNATURE);
        boolean last = children.stream().skip(signature + 1L).allMatch(child -> Children.name(child)
                .equals(SIGNATURE));
        if (signature >= 0 && !last) {
            throw refused(
                    "must be signed before it is encrypted, with the Signature last in its Security header, behind "
                            + "token, Timestamp and EncryptedKey");
        }
    }

    private static List<Element> addressing(Element header) {
        Set<QName> seen = new HashSet<>();
        for (Element child : Children.of(header)) {
            QName name = Children.name(child);
            if (!name.equals(SECURITY) && (!ADDRESSING.contains(name) || !seen.add(name))) {
                throw refused("has a header that is not taken, or one twice; taken are Security and the headers of "
                        + "WS-Addressing 1.0");
            }
        }
        for (QName needed : List.of(TO, ACTION, MESSAGE_ID)) {
            if (!seen.contains(needed)) {
                throw refused("must have the header wsa:" + needed.getLocalPart());
            }
        }
        for (QName reply : List.of(REPLY_TO, FAULT_TO)) {
            Children.named(header, reply).forEach(EnvelopeForm::requireAnonymous);
        }
        return Children.of(header).stream()
                .filter(child -> !Children.name(child).equals(SECURITY))
                .toList();
    }

    /** Answers go back on the connection, never to an address that a message names. */
    private static void requireAnonymous(Element reply) {
        Element address = Children.one(reply, new QName(Names.WSA, "Address"), ErrorCode.AUTHENTICATE_ENVELOPE);
        if (!Children.text(address).equals(Names.WSA_ANONYMOUS)) {
            throw refused("must have no other reply address than " + Names.WSA_ANONYMOUS);
        }
    }

    /** An id that two elements share lets a signature mean one and a reader take the other. */
    static void requireUniqueIds(Element element, Set<String> seen) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getLocalName();
            if ("id".equalsIgnoreCase(name) && !seen.add(attributes.item(i).getNodeValue())) {
                throw new Rejected(ErrorCode.AUTHENTICATE_SIGNATURE_COVERAGE, "Two elements have the same id.");
            }
        }
        Children.of(element).forEach(child -> requireUniqueIds(child, seen));
    }

    static Rejected refused(String what) {
        return new Rejected(ErrorCode.AUTHENTICATE_ENVELOPE, "The message " + what + ".");
    }
}
