package org.varsel.schemas.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.xml.MalformedXml.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class StrictXmlTest {

    @Test
    void readsElementsAttributesAndTextWithTheirPrefixes() {
        Element root = parse(
                        """
                        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
                        <a:b xmlns:a="urn:a" xmlns="urn:n" a:c='1' d='2'><e>Láhpi &#x1D11E;&amp;&#13;</e></a:b>
                        """)
                .getDocumentElement();

        assertThat(root.getNodeName()).isEqualTo("a:b");
        assertThat(root.getNamespaceURI()).isEqualTo("urn:a");
        assertThat(root.getAttributeNS("urn:a", "c")).isEqualTo("1");
        assertThat(root.getAttribute("d")).isEqualTo("2");
        assertThat(root.getFirstChild().getNamespaceURI()).isEqualTo("urn:n");
        assertThat(root.getTextContent()).isEqualTo("L\u00e1hpi \uD834\uDD1E&\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x \"x\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]><a/>"
            })
    void aDocumentTypeIsRefused(String xml) {
        assertRefused(xml, Reason.DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- x --><a/>", "<a>b<!-- x -->c</a>", "<a/><!-- x -->", "<a><!----></a>"})
    void aCommentIsRefused(String xml) {
        assertRefused(xml, Reason.COMMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a><![CDATA[x]]></a>", "<a>b<![CDATA[]]></a>"})
    void aCdataSectionIsRefused(String xml) {
        assertRefused(xml, Reason.CDATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml-stylesheet href=\"x\"?><a/>",
                "<a><?x y?></a>",
                "<a/><?x?>",
                " <?xml version=\"1.0\"?><a/>",
                "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>",
                "<?XML version=\"1.0\"?><a/>"
            })
    void anInstructionIsRefused(String xml) {
        assertRefused(xml, Reason.INSTRUCTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a/>text",
                "<a b=c/>",
                "<a b='1' b='2'/>",
                "<a b='<'/>",
                "<a>&x;</a>",
                "<a>&#0;</a>",
                "<a>&#1;</a>",
                "<a>&#xFFFE;</a>",
                "<a>&#xD83D;</a>",
                "<a>&#x110000;</a>",
                "<a>\u0001</a>",
                "<a>\u001B</a>",
                "<a>\uFFFE</a>",
                "<a>]]></a>",
                "<a><!ELEMENT></a>",
                "<1/>",
                "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>",
                "<a xmlns:x='http://www.w3.org/2000/xmlns/'/>",
                "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
                "<?xml version=\"1.1\"?><a/>",
                "<?xml version=\"2.0\"?><a/>",
                "<?xml encoding=\"UTF-8\"?><a/>",
                "{\"a\":1}"
            })
    void whatIsNotOneWellFormedDocumentIsRefused(String xml) {
        assertRefused(xml, Reason.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:a/>",
                "<a x:b='1'/>",
                "<a xmlns:x=''/>",
                "<a xmlns:xml='urn:x'/>",
                "<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>",
                "<a xmlns='http://www.w3.org/XML/1998/namespace'/>",
                "<xmlns/>",
                "<xmlns:a/>",
                "<a><xmlns xmlns='urn:x'/></a>"
            })
    void aPrefixWithoutItsNamespaceIsRefused(String xml) {
        assertRefused(xml, Reason.NAMESPACE);
    }

    @Test
    void otherEncodingsAreRefused() {
        assertRefused("\uFEFF<a/>", Reason.ENCODING);
        assertRefused("<?xml version=\"1.0\" encoding=\"UTF-7\"?><a>+AGE-</a>", Reason.ENCODING);
        assertRefused("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", Reason.ENCODING);
        assertRefused("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", Reason.ENCODING);
        assertRefused("<a>\u00e5</a>".getBytes(ISO_8859_1), Reason.ENCODING);
        assertRefused("<a/>".getBytes(UTF_16), Reason.ENCODING);
        assertRefused("<a/>".getBytes(UTF_16LE), Reason.ENCODING);
        assertRefused(
                new byte[] {'<', 'a', '>', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '<', '/', 'a', '>'}, Reason.ENCODING);
        assertRefused(new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0x80, '<', '/', 'a', '>'}, Reason.ENCODING);
    }

    @ParameterizedTest
    @CsvSource({"64,true", "65,false", "5000,false", "200000,false"})
    void nestingEndsAtSixtyFour(int depth, boolean read) {
        String xml = "<a>".repeat(depth) + "</a>".repeat(depth);

        if (read) {
            assertThat(parse(xml).getDocumentElement().getFirstChild()).isNotNull();
        } else {
            assertRefused(xml, Reason.DEPTH);
        }
    }

    @ParameterizedTest
    @CsvSource({"64,true", "65,false", "10000,false"})
    void attributesEndAtSixtyFour(int count, boolean read) {
        String attributes =
                IntStream.range(0, count).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        String declarations =
                IntStream.range(0, count).mapToObj(i -> " xmlns:a" + i + "='u'").collect(Collectors.joining());

        if (read) {
            assertThat(parse("<a" + attributes + "/>")
                            .getDocumentElement()
                            .getAttributes()
                            .getLength())
                    .isEqualTo(count);
            assertThat(parse("<a" + declarations + "/>").hasChildNodes()).isTrue();
        } else {
            assertRefused("<a" + attributes + "/>", Reason.ATTRIBUTES);
            assertRefused("<a" + declarations + "/>", Reason.ATTRIBUTES);
        }
        assertThat(parse("<a a='1' b='1'/>").hasChildNodes()).isTrue();
    }

    @Test
    void attributesAndDeclarationsCountTogether() {
        String attributes =
                IntStream.range(0, 40).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        String declarations =
                IntStream.range(0, 40).mapToObj(i -> " xmlns:a" + i + "='u'").collect(Collectors.joining());

        assertRefused("<a" + attributes + declarations + "/>", Reason.ATTRIBUTES);
    }

    @Test
    void aDocumentATextAndTheNumberOfElementsHaveALargestSize() {
        assertThat(parse("<a>" + "x".repeat(StrictXml.MAX_TEXT) + "</a>")
                        .getDocumentElement()
                        .getTextContent())
                .hasSize(StrictXml.MAX_TEXT);
        assertThat(parse("<a>" + "<b/>".repeat(StrictXml.MAX_ELEMENTS - 1) + "</a>")
                        .hasChildNodes())
                .isTrue();

        assertRefused("<a>" + "x".repeat(StrictXml.MAX_TEXT + 1) + "</a>", Reason.SIZE);
        assertRefused("<a>" + "<b/>".repeat(StrictXml.MAX_ELEMENTS) + "</a>", Reason.SIZE);
        assertRefused("<a>" + " ".repeat(StrictXml.MAX_BYTES) + "</a>", Reason.SIZE);
    }

    @Test
    void noSettingOfThePlatformChangesWhatIsRead() {
        String factory = "javax.xml.stream.XMLInputFactory";
        String before = System.getProperty(factory);
        System.setProperty(factory, "no.such.Factory");
        System.setProperty("javax.xml.parsers.DocumentBuilderFactory", "no.such.Factory");
        try {
            assertThat(parse("<a>b</a>").getDocumentElement().getTextContent()).isEqualTo("b");
        } finally {
            System.clearProperty("javax.xml.parsers.DocumentBuilderFactory");
            if (before == null) {
                System.clearProperty(factory);
            } else {
                System.setProperty(factory, before);
            }
        }
    }

    @Test
    void aRefusalSaysWhereAndNeverWhat() {
        for (String xml : new String[] {
            "<a>\n <Kari>CANARY</Testesen></a>",
            "<a>\n &CANARY;</a>",
            "<a>\n <CANARY:b/></a>",
            "<a>\n <b CANARY=1/></a>"
        }) {
            assertThatThrownBy(() -> StrictXml.parse(xml.getBytes(UTF_8)))
                    .isInstanceOf(MalformedXml.class)
                    .hasNoCause()
                    .hasMessageContaining("line 2")
                    .hasMessageNotContaining("CANARY")
                    .hasMessageNotContaining("Testesen");
        }
    }

    private static Document parse(String xml) {
        StrictXml.check(xml.getBytes(UTF_8));
        return StrictXml.parse(xml.getBytes(UTF_8));
    }

    private static void assertRefused(String xml, Reason reason) {
        assertRefused(xml.getBytes(UTF_8), reason);
    }

    private static void assertRefused(byte[] xml, Reason reason) {
        assertThatThrownBy(() -> StrictXml.parse(xml))
                .isInstanceOfSatisfying(
                        MalformedXml.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThatThrownBy(() -> StrictXml.check(xml))
                .isInstanceOfSatisfying(
                        MalformedXml.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
