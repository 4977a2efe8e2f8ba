package org.varsel.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Any strict XML as every document and message, and any strict JSON as their content: refused, or a twin in the other form
 * that is read back as the same.
 */
class XmlFormFuzzTest {
    private static final List<XmlForm> FORMS = forms();

    @FuzzTest
    void readsTheTwinOrRefuses(byte[] input) {
        xml(input);
        json(input);
    }

    private static void xml(byte[] input) {
        Document document;
        try {
            document = StrictXml.parse(input);
        } catch (MalformedXml refused) {
            return;
        }
        for (XmlForm form : FORMS) {
            JsonNode json;
            try {
                json = form.read(document.getDocumentElement());
            } catch (MalformedXml refused) {
                continue;
            }
            backAndForth(form, json);
        }
    }

    private static void json(byte[] input) {
        JsonNode json;
        try {
            json = StrictJson.parse(input);
        } catch (MalformedJson refused) {
            return;
        }
        FORMS.forEach(form -> backAndForth(form, json));
    }

    private static void backAndForth(XmlForm form, JsonNode json) {
        Document owner = StrictXml.newDocument();
        Element written;
        try {
            written = form.write(json, owner);
        } catch (MalformedXml noTwin) {
            return;
        }
        JsonNode again = form.read(written);
        assertThat(form.read(form.write(again, owner))).isEqualTo(again);
        assertThat(Jcs.canonical(again)).isNotEmpty();
    }

    private static List<XmlForm> forms() {
        XmlForms standard = XmlForms.standard();
        List<XmlForm> forms = new ArrayList<>(
                List.of(standard.submission(), standard.disclosure(), standard.receipt(), standard.sealedContent()));
        standard.serviceRoots().stream().sorted().map(standard::service).forEach(forms::add);
        return forms;
    }
}
