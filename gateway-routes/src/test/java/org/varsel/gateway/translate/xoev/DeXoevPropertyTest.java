package org.varsel.gateway.translate.xoev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.varsel.gateway.translate.Plausible;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class DeXoevPropertyTest {
    private static final DeXoev DIALECT = new DeXoev();

    @Property(tries = 100)
    void whateverTheTextsAreTheMessageKeepsOurSchemas(@ForAll long seed) {
        for (Profile profile : Profile.values()) {
            DialectMessage message = DIALECT.write(profile, Plausible.any(profile, seed));

            assertThat(DIALECT.check(profile, message)).as(profile.key()).isEmpty();
        }
    }

    @Property(tries = 100)
    void noTextAddsAnElement(@ForAll long seed) {
        ObjectNode hostile = Plausible.any(Profile.DISCLOSURE, seed);
        ObjectNode plain = hostile.deepCopy();
        flatten(plain);

        assertThat(names(hostile)).isEqualTo(names(plain));
    }

    private static List<String> names(ObjectNode document) {
        List<String> names = new ArrayList<>();
        collect(
                StrictXml.parse(DeXoev.content(DIALECT.write(Profile.DISCLOSURE, document)))
                        .getDocumentElement(),
                names);
        return names;
    }

    private static void collect(Element element, List<String> names) {
        names.add(element.getNodeName());
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inside) {
                collect(inside, names);
            }
        }
    }

    /** Every text one letter, so that nothing of it can mean anything. */
    private static void flatten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isTextual()) {
                    member.setValue(TextNode.valueOf("x"));
                } else {
                    flatten(member.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf("x"));
                } else {
                    flatten(array.get(i));
                }
            }
        }
    }
}
