package org.varsel.gateway.translate.niem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.translate.SharedData;
import org.varsel.gateway.translate.niem.NiemSchema.ComplexType;
import org.varsel.gateway.translate.niem.NiemSchema.Declared;
import org.varsel.gateway.translate.niem.NiemSchema.Occurrence;

/**
 * The subset beside the model that NIEM 6.0 publishes: nothing is declared that the model does not declare, with the same type,
 * head and base, in the same order and never more often.
 */
class PublishedModelTest {
    private static final Path SUBSET = Path.of("src/main/resources/org/varsel/gateway/translate/niem/base-xsd/niem");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "niem-core.xsd",
                "domains/justice.xsd",
                "domains/emergencyManagement.xsd",
                "adapters/niem-xs.xsd",
                "utility/structures.xsd",
                "utility/code-lists-instance.xsd"
            })
    void everythingOfTheSubsetIsInTheModel(String file) {
        NiemSchema published = NiemSchema.of(SharedData.folder("niem-6.0").resolve(file));

        NiemSchema subset = NiemSchema.of(SUBSET.resolve(file));

        assertThat(subset.namespace()).isEqualTo(published.namespace());
        assertThat(subset.size()).isPositive();
        assertThat(differences(subset, published)).isEmpty();
    }

    @Test
    void aDifferenceIsFound() {
        NiemSchema core = NiemSchema.of(SharedData.folder("niem-6.0").resolve("niem-core.xsd"));
        NiemSchema made = NiemSchema.parse(
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="x">
                  <xs:element name="PersonFullName" type="nc:TextType"/>
                  <xs:element name="PersonNickname" type="nc:TextType"/>
                  <xs:complexType name="PersonNameType"><xs:complexContent><xs:extension base="nc:PersonType"><xs:sequence>
                    <xs:element ref="nc:PersonFullName" minOccurs="0"/><xs:element ref="nc:PersonGivenName" minOccurs="0"/>
                    <xs:element ref="nc:PersonNickname" minOccurs="0"/>
                  </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
                  <xs:complexType name="DateType"><xs:complexContent><xs:extension base="structures:ObjectType"><xs:sequence>
                    <xs:element ref="nc:DateMarginOfErrorDuration" maxOccurs="unbounded"/>
                  </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
                </xs:schema>
                """);

        assertThat(differences(made, core))
                .containsExactlyInAnyOrder(
                        "PersonFullName is declared otherwise",
                        "PersonNickname is not in the model",
                        "PersonNameType has another base",
                        "PersonNameType has elements that the model does not have there, or in another order",
                        "DateType holds nc:DateMarginOfErrorDuration more often");
    }

    private static List<String> differences(NiemSchema subset, NiemSchema published) {
        List<String> differences = new ArrayList<>();
        declared(subset.elements(), published.elements(), differences);
        declared(subset.attributes(), published.attributes(), differences);
        subset.types().forEach((name, type) -> {
            ComplexType model = published.types().get(name);
            if (model == null) {
                differences.add(name + " is not in the model");
            } else {
                compare(name, type, model, differences);
            }
        });
        return differences;
    }

    private static void declared(
            Map<String, Declared> subset, Map<String, Declared> published, List<String> differences) {
        subset.forEach((name, declared) -> {
            Declared model = published.get(name);
            if (model == null) {
                differences.add(name + " is not in the model");
            } else if (!declared.equals(model)) {
                differences.add(name + " is declared otherwise");
            }
        });
    }

    private static void compare(String name, ComplexType type, ComplexType model, List<String> differences) {
        if (!type.base().equals(model.base())) {
            differences.add(name + " has another base");
        }
        if (!model.attributes().containsAll(type.attributes())) {
            differences.add(name + " has attributes that the model does not have there");
        }
        List<String> order = new ArrayList<>(model.children().keySet());
        order.retainAll(type.children().keySet());
        if (!order.equals(new ArrayList<>(type.children().keySet()))) {
            differences.add(name + " has elements that the model does not have there, or in another order");
        }
        type.children().forEach((child, occurs) -> {
            Occurrence known = model.children().get(child);
            if (known != null && (occurs.most() > known.most() || occurs.least() < known.least())) {
                differences.add(name + " holds " + child + " more often");
            }
        });
    }
}
