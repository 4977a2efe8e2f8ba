package org.varsel.gateway.wss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What comes out of a cipher is read as strictly as what goes around it. */
class StrictContentTest {
    private final Document envelope = StrictXml.parse(
            utf8(
                    "<s:Envelope xmlns:s=\"urn:s\" xmlns:k=\"urn:&quot;&amp;&lt;>&#10;k\"><s:Body xmlns=\"urn:b\"/></s:Envelope>"));
    private final Node body = envelope.getDocumentElement().getFirstChild();

    @Test
    void oneElementIsReadWithTheNamespacesInForceWhereItStands() {
        Node read = new StrictContent().deserialize(utf8("<k:a><b c=\"d\">Æ &amp; &#xD;ø</b></k:a>"), body);

        assertThat(read.getOwnerDocument()).isSameAs(envelope);
        assertThat(read.getNamespaceURI()).isEqualTo("urn:\"&<>\nk");
        Element inner = (Element) read.getFirstChild();
        assertThat(inner.getNamespaceURI()).isEqualTo("urn:b");
        assertThat(inner.getAttribute("c")).isEqualTo("d");
        assertThat(inner.getTextContent()).isEqualTo("Æ & \rø");
    }

    @Test
    void severalNodesComeTogether() {
        Node read = new StrictContent().deserialize(utf8(" <a/> "), body);

        assertThat(read).isInstanceOf(DocumentFragment.class);
        assertThat(read.getChildNodes().getLength()).isEqualTo(3);
    }

    @TestFactory
    Stream<DynamicTest> hostileContentIsRefused() {
        Map<String, String> hostile = Map.ofEntries(
                Map.entry("comment", "<a>k<!-- kanarifugl --></a>"),
                Map.entry("CDATA", "<a><![CDATA[kanarifugl]]></a>"),
                Map.entry("instruction", "<a><?kanarifugl?></a>"),
                Map.entry("declaration", "<?xml version=\"1.0\"?><a/>"),
                Map.entry("document type", "<!DOCTYPE a [<!ENTITY k \"kanarifugl\">]><a>&k;</a>"),
                Map.entry("undeclared entity", "<a>&kanarifugl;</a>"),
                Map.entry("undeclared prefix", "<kanarifugl:a/>"),
                Map.entry("end of the wrapper", "<a/></content><content>"),
                Map.entry("not whole", "<a>"),
                Map.entry("depth", "<a>".repeat(65) + "</a>".repeat(65)),
                Map.entry("depth 50,000", "<a>".repeat(50_000) + "</a>".repeat(50_000)),
                Map.entry("elements", "<a>" + String.join("", Collections.nCopies(50_000, "<b/>")) + "</a>"),
                Map.entry(
                        "attributes",
                        IntStream.range(0, 65)
                                .mapToObj(i -> " a" + i + "=\"\"")
                                .collect(Collectors.joining("", "<a", "/>"))),
                Map.entry("text", "<a>" + "x".repeat(StrictXml.MAX_TEXT + 1) + "</a>"),
                Map.entry("size", "<a/>".repeat(StrictXml.MAX_BYTES / 4)));
        return hostile.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> refused(utf8(each.getValue()))));
    }

    @Test
    void otherCharactersThanUtf8AreRefused() {
        refused("<a>ø</a>".getBytes(StandardCharsets.ISO_8859_1));
    }

    private void refused(byte[] content) {
        assertThatThrownBy(() -> new StrictContent().deserialize(content, body))
                .isInstanceOfSatisfying(Rejected.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.RECEIVE_MALFORMED_XML);
                    assertThat(refusal.detail()).doesNotContain("kanarifugl");
                });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
