package org.varsel.gateway.hostile;

import static org.varsel.gateway.hostile.SoapNames.DSIG;
import static org.varsel.gateway.hostile.SoapNames.WSA;
import static org.varsel.gateway.hostile.SoapNames.WSSE;
import static org.varsel.gateway.hostile.SoapNames.WSU;
import static org.varsel.gateway.hostile.SoapNames.XENC;
import static org.varsel.gateway.hostile.SoapSender.add;
import static org.varsel.gateway.hostile.SoapSender.body;
import static org.varsel.gateway.hostile.SoapSender.find;
import static org.varsel.gateway.hostile.SoapSender.header;
import static org.varsel.gateway.hostile.SoapSender.security;

import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signatures that hold, over something else than what is read: the constructions of signature wrapping, each made of a
 * message that was good and rightly signed.
 */
final class WrappingAttacks {
    private static final String MOVED = "over another element: body moved: ";
    private static final String SECOND = "over another element: second body: ";
    private static final String HEADERS = "over another element: signed header only: ";
    private static final String RELATIVE = "over another element: relative id: ";
    private static final String TRANSFORM = "over another element: XPath or XSLT transform: ";
    private static final String OWN = "urn:kanarifugl";

    private WrappingAttacks() {}

    static void into(Attacks.Group attacks) {
        moved(attacks);
        second(attacks);
        headers(attacks);
        references(attacks);
        transforms(attacks);
    }

    private static void moved(Attacks.Group attacks) {
        on(
                attacks,
                MOVED + "under a header",
                sender -> sender.afterSigning(
                        document -> add(header(document), OWN, "k:Wrapper", "").appendChild(forged(document))));
        on(
                attacks,
                MOVED + "into the Security header",
                sender -> sender.afterSigning(document ->
                        add(security(document), OWN, "k:Wrapper", "").appendChild(forged(document))));
        on(
                attacks,
                MOVED + "into an Object of the signature",
                sender -> sender.afterSigning(document -> add(find(document, DSIG, "Signature"), DSIG, "d:Object", "")
                        .appendChild(forged(document))));
        on(
                attacks,
                MOVED + "into the KeyInfo",
                sender -> sender.afterSigning(
                        document -> find(document, DSIG, "KeyInfo").appendChild(forged(document))));
        on(
                attacks,
                MOVED + "into the forged body",
                sender -> sender.afterSigning(document -> {
                    Element signed = forged(document);
                    body(document).appendChild(signed);
                }));
        on(
                attacks,
                MOVED + "under a header, with the id of both",
                sender -> sender.afterSigning(document -> {
                    add(header(document), OWN, "k:Wrapper", "").appendChild(forged(document));
                    last(document).setAttributeNS(WSU, "u:Id", "Body");
                }));
        on(
                attacks,
                MOVED + "into a second Security header of the same actor",
                sender -> sender.afterSigning(document ->
                        add(header(document), WSSE, "o:Security", "").appendChild(forged(document))));
        on(
                attacks,
                MOVED + "into a second Security header of another actor",
                sender -> sender.afterSigning(document -> {
                    Element other = add(header(document), WSSE, "o:Security", "");
                    other.setAttributeNS(SoapNames.SOAP, "s:role", "urn:kanarifugl");
                    other.appendChild(forged(document));
                }));
        on(
                attacks,
                MOVED + "into an encrypted wrapper",
                sender -> sender.afterSigning(document -> {
                    Element wrapper = add(security(document), XENC, "x:EncryptedData", "");
                    wrapper.setAttribute("Id", "kanarifugl");
                    wrapper.appendChild(forged(document));
                }));
    }

    private static void second(Attacks.Group attacks) {
        on(
                attacks,
                SECOND + "before the signed one",
                sender -> sender.afterSigning(document -> {
                    Element signed = body(document);
                    signed.getParentNode().insertBefore(copy(signed, "Forged"), signed);
                }));
        on(
                attacks,
                SECOND + "after the signed one",
                sender -> sender.afterSigning(
                        document -> document.getDocumentElement().appendChild(copy(body(document), "Forged"))));
        on(
                attacks,
                SECOND + "with the same id",
                sender -> sender.afterSigning(
                        document -> document.getDocumentElement().appendChild(copy(body(document), "Body"))));
        on(
                attacks,
                SECOND + "a second request in the one body",
                sender -> sender.afterSigning(document -> {
                    Node request = body(document).getFirstChild();
                    body(document).appendChild(request.cloneNode(true));
                }));
    }

    private static void headers(Attacks.Group attacks) {
        on(attacks, HEADERS + "addressing", sender -> sender.signing(signature -> signature.without("Body")));
        on(
                attacks,
                HEADERS + "the Timestamp",
                sender -> sender.signing(signature -> signature.without("Body", "To", "Action", "MessageID")));
        on(attacks, HEADERS + "To is left out and changed", sender -> sender.signing(
                        signature -> signature.without("To"))
                .afterSigning(
                        document -> find(document, WSA, "To").setTextContent("https://kanarifugl.example/soap/v1")));
        on(
                attacks,
                HEADERS + "a header more than is signed",
                sender -> sender.afterSigning(document -> {
                    Element reply = add(header(document), WSA, "a:ReplyTo", "");
                    add(reply, WSA, "a:Address", WSA + "/anonymous");
                }));
        on(attacks, HEADERS + "the encrypted bytes", sender -> sender.unsigned().afterEncryption(document -> {
            Element data = find(document, XENC, "EncryptedData");
            String id = data.getAttribute("Id");
            new HandSignature(sender.signer())
                    .without("Body", "To", "Action", "MessageID", "Timestamp")
                    .over(id)
                    .sign(security(document));
        }));
        on(
                attacks,
                HEADERS + "nothing",
                sender -> sender.signing(
                        signature -> signature.without("Body", "To", "Action", "MessageID", "RelatesTo", "Timestamp")));
    }

    private static void references(Attacks.Group attacks) {
        refer(attacks, "an XPointer", "#xpointer(id('Body'))");
        refer(attacks, "the whole document", "");
        refer(attacks, "another document", "kanarifugl.xml#Body");
        refer(attacks, "a file", "file:///etc/passwd");
        on(attacks, RELATIVE + "an id of no namespace", sender -> sender.beforeSigning(
                        document -> body(document).setAttribute("Id", "Shadow"))
                .signing(signature -> signature.without("Body").over("Shadow")));
        on(attacks, RELATIVE + "an id of another namespace", sender -> sender.beforeSigning(
                        document -> body(document).setAttributeNS(OWN, "k:Id", "Shadow"))
                .signing(signature -> signature.without("Body").over("Shadow")));
        on(
                attacks,
                RELATIVE + "an id of no namespace that shadows the right one",
                sender -> sender.afterSigning(
                        document -> find(document, WSA, "To").setAttribute("Id", "Body")));
    }

    private static void transforms(Attacks.Group attacks) {
        transform(attacks, "XPath", "http://www.w3.org/TR/1999/REC-xpath-19991116", DSIG, "XPath", "true()");
        transform(
                attacks,
                "XPath filter",
                "http://www.w3.org/2002/06/xmldsig-filter2",
                "http://www.w3.org/2002/06/xmldsig-filter2",
                "XPath",
                "/");
        transform(
                attacks,
                "XSLT",
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/1999/XSL/Transform",
                "stylesheet",
                "");
        transform(attacks, "enveloped signature", DSIG + "enveloped-signature", "", "", "");
        transform(attacks, "Base64", DSIG + "base64", "", "", "");
    }

    private static void transform(
            Attacks.Group attacks, String way, String algorithm, String namespace, String name, String text) {
        on(
                attacks,
                TRANSFORM + way,
                sender -> sender.signing(signature -> signature.transforming("Body", transforms -> {
                    Element transform = add(transforms, DSIG, "d:Transform", "");
                    transform.setAttribute("Algorithm", algorithm);
                    if (!name.isEmpty()) {
                        add(transform, namespace, "t:" + name, text);
                    }
                })));
    }

    private static void refer(Attacks.Group attacks, String way, String uri) {
        on(attacks, RELATIVE + way, sender -> sender.signing(signature -> signature.referring("Body", uri)));
    }

    private static void on(Attacks.Group attacks, String line, UnaryOperator<SoapSender> change) {
        attacks.envelope(line, "as it stands", (scene, sender) -> change.apply(sender));
    }

    /** Puts a forged body in the place of the signed one and gives the signed one for another place. */
    private static Element forged(Document document) {
        Element signed = body(document);
        signed.getParentNode().replaceChild(copy(signed, "Forged"), signed);
        return signed;
    }

    /** The same with another person in it. */
    private static Element copy(Element body, String id) {
        Element copy = (Element) body.cloneNode(true);
        copy.setAttributeNS(WSU, "u:Id", id);
        SoapSender.value(copy).setTextContent("kanarifugl");
        return copy;
    }

    private static Element last(Document document) {
        return (Element) document.getDocumentElement().getLastChild();
    }
}
