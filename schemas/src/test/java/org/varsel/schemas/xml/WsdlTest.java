package org.varsel.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.resource.SchemaResources;
import org.varsel.schemas.resource.SoapContract;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The WSDL files say what they must, and everything that they name exists. */
class WsdlTest {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP12 = "http://schemas.xmlsoap.org/wsdl/soap12/";
    private static final String POLICY = "http://www.w3.org/ns/ws-policy";
    private static final String SECURITY_POLICY = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";
    private static final String ADDRESSING = "http://www.w3.org/2007/05/addressing/metadata";
    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String ACTIONS = "urn:varsel:service:1:";

    @ParameterizedTest
    @CsvSource({"gateway,Submit Status Withdraw Inbox Acknowledge", "receiver,Deliver"})
    void hasTheseOperations(String file, String operations) {
        assertThat(within(portType(file), "operation").map(WsdlTest::name)).containsExactly(operations.split(" "));
        assertThat(within(binding(file), "operation").map(WsdlTest::name)).containsExactly(operations.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "receiver"})
    void everyMessageIsOneElementOfTheSchema(String file) {
        Set<String> elements = new HashSet<>();
        for (Element element : children(Twins.root(SchemaResources.bytes("xsd/service.xsd")))) {
            if (element.getLocalName().equals("element")) {
                elements.add("s:" + name(element));
            }
        }

        assertThat(within(root(file), "message")).isNotEmpty().allSatisfy(message -> {
            List<Element> parts = within(message, "part").toList();
            assertThat(parts).hasSize(1);
            assertThat(elements).contains(parts.get(0).getAttribute("element"));
            assertThat(parts.get(0).getAttribute("element")).isEqualTo("s:" + name(message));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "receiver"})
    void everyMessageOfAnOperationExistsAndHasItsAction(String file) {
        List<String> messages = within(root(file), "message")
                .map(message -> "s:" + name(message))
                .toList();
        List<String> used = new ArrayList<>();

        within(portType(file), "operation").forEach(operation -> {
            String name = name(operation);
            assertDirection(operation, "input", name + "Request", name);
            assertDirection(operation, "output", name + "Response", name + "Response");
            assertDirection(operation, "fault", "Problem", "Problem");
            within(operation, "input", "output", "fault").forEach(way -> used.add(way.getAttribute("message")));
        });

        assertThat(new HashSet<>(used)).isEqualTo(new HashSet<>(messages));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "receiver"})
    void theBindingIsSoap12DocumentLiteralOfItsPortTypeAndPort(String file) {
        Element binding = binding(file);
        Element soap = only(binding, SOAP12, "binding");
        Element port = only(root(file), WSDL, "port");

        assertThat(soap.getAttribute("style")).isEqualTo("document");
        assertThat(binding.getAttribute("type")).isEqualTo("s:" + name(portType(file)));
        assertThat(port.getAttribute("binding")).isEqualTo("s:" + name(binding));
        assertThat(only(port, SOAP12, "address").getAttribute("location")).startsWith("https://");
        within(binding, "operation").forEach(operation -> assertThat(
                        only(operation, SOAP12, "operation").getAttribute("soapAction"))
                .isEqualTo(ACTIONS + name(operation)));
        assertThat(descendants(binding, SOAP12, "body"))
                .allMatch(body -> body.getAttribute("use").equals("literal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "receiver"})
    void everyPolicyIsNamedAndUsedAndNoFaultHasOne(String file) {
        Set<String> defined = new HashSet<>();
        descendants(root(file), POLICY, "Policy").stream()
                .map(policy -> policy.getAttributeNS(WSU, "Id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(defined.add("#" + id)).isTrue());
        List<Element> references = descendants(root(file), POLICY, "PolicyReference");

        assertThat(references)
                .extracting(reference -> reference.getAttribute("URI"))
                .containsOnly(defined.toArray(String[]::new));
        assertThat(references)
                .extracting(reference -> reference.getParentNode().getLocalName())
                .containsOnly("binding", "input", "output");
        within(binding(file), "operation")
                .flatMap(operation -> within(operation, "input", "output"))
                .forEach(way -> assertThat(only(way, POLICY, "PolicyReference").getAttribute("URI"))
                        .isEqualTo("#Parts"));
        assertThat(children(binding(file)).get(0).getAttribute("URI")).isEqualTo("#Secured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "receiver"})
    void thePolicyHasExactlyTheseAssertions(String file) {
        assertThat(descendants(root(file), SECURITY_POLICY, "*"))
                .extracting(Element::getLocalName)
                .containsExactly(
                        "AsymmetricBinding",
                        "InitiatorToken",
                        "X509Token",
                        "WssX509V3Token10",
                        "RecipientToken",
                        "X509Token",
                        "WssX509V3Token10",
                        "AlgorithmSuite",
                        "Layout",
                        "Strict",
                        "IncludeTimestamp",
                        "OnlySignEntireHeadersAndBody",
                        "Wss10",
                        "MustSupportRefIssuerSerial",
                        "SignedParts",
                        "Body",
                        "Header",
                        "EncryptedParts",
                        "Body");
        assertThat(descendants(root(file), "http://cxf.apache.org/custom/security-policy", "*"))
                .extracting(Element::getLocalName)
                .containsExactly("CustomAlgorithmSuite");
        assertThat(descendants(root(file), ADDRESSING, "*"))
                .extracting(Element::getLocalName)
                .containsExactly("Addressing", "AnonymousResponses");
    }

    @Test
    void bothFilesHaveTheSamePolicies() {
        assertThat(policies("receiver")).isEqualTo(policies("gateway"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "receiver"})
    void itsImportIsAFileOfTheMessageSet(String file) {
        List<Element> imports = descendants(root(file), XSD, "import");

        assertThat(imports)
                .extracting(one -> one.getAttribute("schemaLocation"))
                .containsExactly("../xsd/service.xsd");
        assertThat(SchemaResources.bytes("xsd/service.xsd")).isNotEmpty();
    }

    @Test
    void whatIsServedRefersToNothingElse() {
        assertThat(SoapContract.names()).containsExactly("gateway.wsdl", "receiver.wsdl", "service.xsd", "notice.xsd");
        for (String name : SoapContract.names()) {
            Element served = Twins.root(SoapContract.file(name).orElseThrow());
            assertThat(descendants(served, XSD, "import"))
                    .extracting(one -> one.getAttribute("schemaLocation"))
                    .allMatch(SoapContract.names()::contains);
        }
        assertThat(SoapContract.file("../types.json")).isEmpty();
    }

    private static void assertDirection(Element operation, String way, String message, String action) {
        Element element = only(operation, WSDL, way);
        assertThat(element.getAttribute("message")).isEqualTo("s:" + message);
        assertThat(element.getAttributeNS(ADDRESSING, "Action")).isEqualTo(ACTIONS + action);
    }

    private static List<String> policies(String file) {
        return children(root(file)).stream()
                .filter(element -> element.getLocalName().equals("Policy"))
                .map(policy -> new String(XmlBytes.of(policy), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    private static Element root(String file) {
        return Twins.root(SchemaResources.bytes("wsdl/" + file + ".wsdl"));
    }

    private static Element portType(String file) {
        return only(root(file), WSDL, "portType");
    }

    private static Element binding(String file) {
        return only(root(file), WSDL, "binding");
    }

    private static String name(Element element) {
        return element.getAttribute("name");
    }

    private static Element only(Element element, String namespace, String name) {
        List<Element> found = descendants(element, namespace, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private static Stream<Element> within(Element element, String... names) {
        return children(element).stream()
                .filter(child -> WSDL.equals(child.getNamespaceURI()))
                .filter(child -> List.of(names).contains(child.getLocalName()));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<Element> descendants(Element element, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = element.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
