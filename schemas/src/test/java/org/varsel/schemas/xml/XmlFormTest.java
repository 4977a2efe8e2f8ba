package org.varsel.schemas.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.check.Violation;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.xml.MalformedXml.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a form reads and what it does not: strict about XML, lenient about what a document says. */
class XmlFormTest {

    private static final XmlForm SUBMISSION = XmlForms.standard().submission();
    private static final String START = "<Submission xmlns=\"urn:varsel:notice:1\">";

    @Test
    void namesAreTurnedAndValuesHaveTheirTypes() {
        JsonNode read = submission(
                """
                <Header><NoticeVersion> 12
                </NoticeVersion><PossibleDuplicate>true</PossibleDuplicate></Header>
                <Legal><Attestations><Fact>a</Fact><Value><Boolean>false</Boolean></Value></Attestations>
                <Attestations><Value><Integer>-7</Integer></Value></Attestations>
                <Attestations><Value><Text>7</Text></Value></Attestations></Legal>
                <Content><Identity><GivenName>A</GivenName><GivenName> B </GivenName></Identity></Content>
                """);

        assertThat(read)
                .isEqualTo(
                        json(
                                """
                        {"header": {"noticeVersion": 12, "possibleDuplicate": true},
                         "legal": {"attestations": [{"fact": "a", "value": false}, {"value": -7}, {"value": "7"}]},
                         "content": {"identity": {"givenName": ["A", " B "]}}}
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "1", "TRUE", "true false"})
    void whatIsNoBooleanStaysText(String text) {
        assertThat(submission("<Legal><OriginatorControl>" + text + "</OriginatorControl></Legal>")
                        .at("/legal/originatorControl"))
                .isEqualTo(json("\"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "+1", "01", "-0", "1e3", "1000000000000000", "\u0661", "1 2"})
    void whatIsNoIntegerStaysText(String text) {
        assertThat(submission("<Header><NoticeVersion>" + text + "</NoticeVersion></Header>")
                        .at("/header/noticeVersion"))
                .isEqualTo(json("\"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "<Boolean>1</Boolean>",
                "<Integer>x</Integer>",
                "<Text>a</Text><Text>b</Text>",
                "<Boolean>true</Boolean><Text>a</Text>",
                "<Date>2026-01-01</Date>",
                "<Text><Text>a</Text></Text>",
                ""
            })
    void whatIsNotOneNamedValueIsNoValue(String inside) {
        JsonNode value = submission("<Legal><Attestations><Value>" + inside + "</Value></Attestations></Legal>")
                .at("/legal/attestations/0/value");

        assertThat(value.isObject()).isTrue();
    }

    @Test
    void theSchemaFindsTheSameAsInJson() {
        Element ok = SUBMISSION.write(Twins.example("returnee.notified/ok"), StrictXml.newDocument());
        Document document = ok.getOwnerDocument();
        Element header = (Element) ok.getFirstChild();
        header.appendChild(document.createElementNS(XmlForms.NOTICE, "Extra"));
        header.appendChild(document.createElementNS(XmlForms.NOTICE, "noticeId"))
                .setTextContent("CANARY");
        header.appendChild(document.createElementNS(XmlForms.NOTICE, "Language"))
                .setTextContent("nb");

        assertThat(NoticeSchemas.standard().submission("returnee.notified.v1").check(SUBMISSION.read(ok)))
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("/header", "unknown-member"), tuple("/header/language", "type"));
    }

    @Test
    void aRequiredListWithoutEntriesIsEmptyAndAnyOtherIsAbsent() {
        JsonNode receipt = XmlForms.standard()
                .receipt()
                .read(Twins.root("<Receipt xmlns=\"urn:varsel:notice:1\"/>".getBytes(UTF_8)));

        assertThat(receipt).isEqualTo(json("{\"reasons\": []}"));
        assertThat(submission("<Header><ReceiptRequest/></Header><Legal/>"))
                .isEqualTo(json("{\"header\": {\"receiptRequest\": {}}, \"legal\": {}}"));
    }

    @Test
    void aTextWhereElementsBelongStaysText() {
        assertThat(submission("<Header>x</Header><Content> \n</Content>"))
                .isEqualTo(json("{\"header\": \"x\", \"content\": {}}"));
        assertThat(submission("<Header><NoticeId><A>1</A></NoticeId></Header>"))
                .isEqualTo(json("{\"header\": {\"noticeId\": {\"a\": \"1\"}}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Submission xmlns='urn:varsel:notice:2'/>                                   | NAMESPACE",
                "<Submission/>                                                               | NAMESPACE",
                "<Disclosure xmlns='urn:varsel:notice:1'/>                                   | SHAPE",
                "<Submission xmlns='urn:varsel:notice:1'><x:Header xmlns:x='urn:x'/></Submission> | NAMESPACE",
                "<Submission xmlns='urn:varsel:notice:1'><Header xmlns=''/></Submission>     | NAMESPACE",
                "<Submission xmlns='urn:varsel:notice:1'><Header>a<Type/></Header></Submission> | SHAPE",
                "<Submission xmlns='urn:varsel:notice:1' a='1'/>                             | ATTRIBUTES",
                "<Submission xmlns='urn:varsel:notice:1'><Header a='1'/></Submission>        | ATTRIBUTES",
                "<Submission xmlns='urn:varsel:notice:1' xml:lang='nb'/>                     | ATTRIBUTES",
                "<Submission xmlns='urn:varsel:notice:1' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><Header i:nil='true'/></Submission> | ATTRIBUTES",
                "<Submission xmlns='urn:varsel:notice:1' xmlns:u='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'><Header u:Id='x'/></Submission> | ATTRIBUTES"
            })
    void whatIsNotMadeOfPlainElementsIsRefused(String xml, Reason reason) {
        assertThatThrownBy(() -> SUBMISSION.read(Twins.root(xml.strip().getBytes(UTF_8))))
                .isInstanceOfSatisfying(
                        MalformedXml.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasNoCause();
    }

    @Test
    void nodesOfATreeThatSomebodyElseBuiltAreRefusedToo() {
        Document document = StrictXml.newDocument();
        assertTreeRefused(document, document.createComment("x"), Reason.COMMENT);
        assertTreeRefused(document, document.createCDATASection("x"), Reason.CDATA);
        assertTreeRefused(document, document.createProcessingInstruction("x", "y"), Reason.INSTRUCTION);
        assertTreeRefused(document, document.createEntityReference("x"), Reason.SHAPE);
    }

    @Test
    void aTreeThatIsTooDeepIsRefused() {
        Document document = StrictXml.newDocument();
        Element root = document.createElementNS(XmlForms.NOTICE, "Submission");
        Element deepest = root;
        for (int i = 0; i < 5000; i++) {
            deepest = (Element) deepest.appendChild(document.createElementNS(XmlForms.NOTICE, "A"));
        }

        assertThatThrownBy(() -> SUBMISSION.read(root))
                .isInstanceOfSatisfying(
                        MalformedXml.class, e -> assertThat(e.reason()).isEqualTo(Reason.DEPTH));
    }

    @Test
    void theRootMayBearAnIdAndAnyPrefix() {
        JsonNode read = SUBMISSION.read(Twins.root(
                """
                <v:Submission xmlns:v="urn:varsel:notice:1" u:Id="i-1"
                    xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">
                  <v:Header><Type xmlns="urn:varsel:notice:1">x</Type></v:Header>
                </v:Submission>
                """
                        .getBytes(UTF_8)));

        assertThat(read).isEqualTo(json("{\"header\": {\"type\": \"x\"}}"));
    }

    @Test
    void aDocumentInAMessageIsInItsOwnNamespace() {
        XmlForm request = XmlForms.standard().service("SubmitRequest");
        String message = "<SubmitRequest xmlns=\"urn:varsel:service:1\">%s</SubmitRequest>";

        assertThat(request.read(Twins.root(message.formatted("<DryRun>true</DryRun>" + START + "</Submission>")
                        .getBytes(UTF_8))))
                .isEqualTo(json("{\"dryRun\": true, \"submission\": {}}"));
        assertThatThrownBy(() -> request.read(
                        Twins.root(message.formatted("<Submission/>").getBytes(UTF_8))))
                .isInstanceOfSatisfying(
                        MalformedXml.class, e -> assertThat(e.reason()).isEqualTo(Reason.NAMESPACE));
    }

    @Test
    void whiteSpaceInBase64DoesNotCount() {
        String message = "<AcknowledgeRequest xmlns=\"urn:varsel:service:1\"><Receipt>\r\n AAEC\n AwQ=</Receipt>"
                + "</AcknowledgeRequest>";

        assertThat(XmlForms.standard().service("AcknowledgeRequest").read(Twins.root(message.getBytes(UTF_8))))
                .isEqualTo(json("{\"receipt\": \"AAECAwQ=\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "1",
                "{\"header\": null}",
                "{\"header\": []}",
                "{\"header\": [{}]}",
                "{\"header\": \" \"}",
                "{\"header\": {\"noticeVersion\": \"1\"}}",
                "{\"header\": {\"noticeVersion\": true}}",
                "{\"header\": {\"type\": 1}}",
                "{\"header\": {\"permittedRecipient\": {}}}",
                "{\"header\": {\"permittedRecipient\": []}}",
                "{\"header\": {\"permittedRecipient\": [[{}]]}}",
                "{\"header\": {\"type\": \"\\u0000\"}}",
                "{\"header\": {\"type\": \"\\uFFFF\"}}",
                "{\"header\": {\"a b\": \"x\"}}",
                "{\"header\": {\"Type\": \"x\"}}",
                "{\"header\": {\"unknown\": {}}}",
                "{\"header\": {\"unknown\": 1}}",
                "{\"header\": {\"unknown\": [\"x\"]}}",
                "{\"legal\": {\"attestations\": [{\"value\": null}]}}",
                "{\"legal\": {\"attestations\": [{\"value\": {}}]}}",
                "{\"legal\": {\"originatorControl\": \"true\"}}"
            })
    void whatWouldComeBackAsSomethingElseIsNotWritten(String json) {
        assertThatThrownBy(() -> SUBMISSION.write(json(json), StrictXml.newDocument()))
                .isInstanceOf(MalformedXml.class);
    }

    private static void assertTreeRefused(Document document, org.w3c.dom.Node node, Reason reason) {
        Element root = document.createElementNS(XmlForms.NOTICE, "Submission");
        root.appendChild(node);
        assertThatThrownBy(() -> SUBMISSION.read(root))
                .isInstanceOfSatisfying(
                        MalformedXml.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static JsonNode submission(String inside) {
        return SUBMISSION.read(Twins.root((START + inside + "</Submission>").getBytes(UTF_8)));
    }

    private static JsonNode json(String json) {
        return StrictJson.parse(json.getBytes(UTF_8));
    }
}
