package org.varsel.gateway.receive.soap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;
import org.varsel.schemas.resource.SchemaResources;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every assertion of the contract's policy, as it stands in the WSDL, has its tests in {@link PolicyAssertionsTest}. */
class PolicyCoverageTest {
    private static final String POLICY = "http://www.w3.org/ns/ws-policy";

    private static final Map<String, List<String>> TESTS = Map.ofEntries(
            entry("Addressing", List.of("withoutAnAddressingHeader", "theActionOfAnotherOperation")),
            entry("Addressing/AnonymousResponses", List.of("anAnswerToSomewhereElse")),
            entry(
                    "AsymmetricBinding",
                    List.of(
                            "signedWithASharedKey",
                            "encryptedBeforeItWasSigned",
                            "encryptedBeforeItWasSignedInTheOrderOfTheOther")),
            entry(
                    "AsymmetricBinding/InitiatorToken",
                    List.of(
                            "notSigned",
                            "withoutSecurityHeader",
                            "signedTwice",
                            "signedByNobodyRegistered",
                            "signedByAnotherParty")),
            entry(
                    "AsymmetricBinding/InitiatorToken/X509Token[AlwaysToRecipient]",
                    List.of("tokenNotIncluded", "tokenNotInTheMessageAnyMore")),
            entry(
                    "AsymmetricBinding/InitiatorToken/X509Token[AlwaysToRecipient]/WssX509V3Token10",
                    List.of("aPathOfCertificatesForAToken", "anotherTypeOfToken")),
            entry("AsymmetricBinding/RecipientToken", List.of("encryptedToAnotherKeyThanTheGateways")),
            entry(
                    "AsymmetricBinding/RecipientToken/X509Token[AlwaysToInitiator]",
                    List.of("theAnswerCarriesTheGatewaysToken")),
            entry(
                    "AsymmetricBinding/RecipientToken/X509Token[AlwaysToInitiator]/WssX509V3Token10",
                    List.of("theAnswerCarriesTheGatewaysToken")),
            entry("AsymmetricBinding/AlgorithmSuite", List.of("whatIsRightIsTaken", "signedWithASharedKey")),
            entry(
                    "AsymmetricBinding/AlgorithmSuite/CustomAlgorithmSuite",
                    List.of(
                            "aWeakSignature",
                            "aWeakDigest",
                            "aDigestOfSha1ThatHolds",
                            "anotherCanonicalisation",
                            "anotherCipher",
                            "anotherKeyTransport",
                            "oaepWithADigestOfSha1",
                            "oaepWithAMaskOfSha1",
                            "anotherKeyWrap",
                            "anotherKeyDerivation")),
            entry("AsymmetricBinding/Layout", List.of("somethingElseInTheSecurityHeader")),
            entry(
                    "AsymmetricBinding/Layout/Strict",
                    List.of(
                            "tokenAfterTheSignature",
                            "timestampAfterTheSignature",
                            "encryptedKeyAfterTheSignature",
                            "theAnswerDeclaresBeforeItUses")),
            entry(
                    "AsymmetricBinding/IncludeTimestamp",
                    List.of(
                            "noTimestamp",
                            "timestampWithoutOneOfItsTimes",
                            "timestampNotSigned",
                            "timestampOfAnotherTime")),
            entry(
                    "AsymmetricBinding/OnlySignEntireHeadersAndBody",
                    List.of("onlyPartOfAHeaderSigned", "onlyPartOfTheBodySigned", "aPartOfTheBodySignedBesides")),
            entry("Wss10", List.of("theReceiversKeyByReferenceIsTaken")),
            entry(
                    "Wss10/MustSupportRefIssuerSerial",
                    List.of("theReceiversKeyByReferenceIsTaken", "theSerialNumberOfAnotherCertificate")),
            entry("SignedParts", List.of("anotherUnsignedHeader", "anAddressingHeaderTwice")),
            entry("SignedParts/Body", List.of("bodyNotSigned")),
            entry("SignedParts/Header[addressing]", List.of("headerNotSigned", "anAddressingHeaderAddedAfterwards")),
            entry("EncryptedParts", List.of("onlyPartOfTheBodyEncrypted", "aHeaderEncryptedToo")),
            entry("EncryptedParts/Body", List.of("bodyNotEncrypted", "bodyEncryptedAsAnElement")));

    @Test
    void everyAssertionOfThePolicyHasItsTests() {
        Set<String> assertions = new LinkedHashSet<>();
        Element wsdl =
                StrictXml.parse(SchemaResources.bytes("wsdl/gateway.wsdl")).getDocumentElement();
        for (Node child = wsdl.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (POLICY.equals(child.getNamespaceURI())) {
                collect(child, "", assertions);
            }
        }

        assertThat(TESTS.keySet()).containsExactlyInAnyOrderElementsOf(assertions);
    }

    @Test
    void everyTestOfTheListIsATest() {
        List<String> tests = Arrays.stream(PolicyAssertionsTest.class.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Test.class)
                        || AnnotationSupport.isAnnotated(method, ParameterizedTest.class))
                .map(java.lang.reflect.Method::getName)
                .toList();

        assertThat(TESTS.values().stream().flatMap(List::stream).distinct()).containsExactlyInAnyOrderElementsOf(tests);
    }

    /** The operators of WS-Policy say nothing themselves; an attribute tells two assertions of one name apart. */
    private static void collect(Node node, String above, Set<String> assertions) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                String path = above;
                if (!POLICY.equals(element.getNamespaceURI())) {
                    path = (above.isEmpty() ? "" : above + "/") + element.getLocalName() + attribute(element);
                    assertThat(assertions.add(path)).as(path).isTrue();
                }
                collect(element, path, assertions);
            }
        }
    }

    private static String attribute(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String value = element.getAttributes().item(i).getNodeValue();
            return "[" + value.substring(value.lastIndexOf('/') + 1) + "]";
        }
        return "";
    }
}
