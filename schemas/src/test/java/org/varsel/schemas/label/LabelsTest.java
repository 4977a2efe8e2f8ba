package org.varsel.schemas.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.resource.SchemaResources;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** Everything that people see has a label in every language, and no label is left over. */
class LabelsTest {

    private static final Labels LABELS = Labels.standard();

    static Stream<LabelFile> files() {
        return Labels.LANGUAGES.stream()
                .map(language -> SchemaResources.read("labels/" + language + ".json", LabelFile.class));
    }

    @Test
    void aFileALanguageAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/varsel/v1/labels"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Labels.LANGUAGES.stream()
                            .map(language -> language + ".json")
                            .toList());
        }
        assertThat(files().map(LabelFile::language)).isEqualTo(Labels.LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTypeHasALabelAndEveryLabelAType(LabelFile file) {
        assertThat(file.types().keySet())
                .isEqualTo(new HashSet<>(MessageTypes.standard().all().stream()
                        .map(MessageType::name)
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCategoryHasALabelAndEveryLabelACategory(LabelFile file) {
        assertThat(file.categories().keySet())
                .isEqualTo(Set.copyOf(FieldCatalogue.standard().categories()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMemberHasALabelAndEveryLabelAMember(LabelFile file) {
        assertThat(file.members().keySet())
                .isEqualTo(Set.copyOf(MemberPaths.keys().values()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noLabelIsBlankOrEndsInSpace(LabelFile file) {
        assertThat(Stream.of(file.types(), file.categories(), file.members(), file.words())
                        .flatMap(labels -> labels.values().stream()))
                .allSatisfy(label -> assertThat(label).isNotBlank().isEqualTo(label.strip()));
        assertThat(file.words()).containsOnlyKeys("yes", "no");
    }

    @ParameterizedTest
    @MethodSource("files")
    void twoTypesOrTwoCategoriesNeverShareALabel(LabelFile file) {
        assertThat(file.types().values()).doesNotHaveDuplicates();
        assertThat(file.categories().values()).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfTheCatalogueIsAnswered() {
        assertThat(LABELS.paths())
                .containsAll(FieldCatalogue.standard().fields().stream()
                        .map(FieldPath::toString)
                        .toList());
        assertThat(LABELS.paths()).allSatisfy(path -> assertThat(Labels.LANGUAGES)
                .allSatisfy(language -> assertThat(LABELS.field(path, language)).isNotBlank()));
    }

    @Test
    void namesTypesCategoriesAndMembersInALanguage() {
        assertThat(LABELS.type("returnee.notified", "nl")).isEqualTo("Terugkeer uit een conflictgebied");
        assertThat(LABELS.category("residence", "de")).isEqualTo("Wohnsitz");
        assertThat(LABELS.field("identity.fullName", "nn")).isEqualTo("Fullt namn");
        assertThat(LABELS.field("identifier.identifier.notation", "fr")).isEqualTo("Numéro");
        assertThat(LABELS.field("header.supersedes.version", "sv")).isEqualTo("Version");
        assertThat(LABELS.field("legal.basis.citation", "es")).isEqualTo("Disposición");
        assertThat(LABELS.yesOrNo(true, "fr")).isEqualTo("Oui");
        assertThat(LABELS.yesOrNo(false, "da")).isEqualTo("Nej");
    }

    @Test
    void aMemberOfASharedObjectIsCalledTheSameEverywhere() {
        assertThat(List.of(
                        "residence.currentAddress.postCode",
                        "residence.domicile.postCode",
                        "release.releaseTo.address.postCode",
                        "family.relation.address.postCode"))
                .allSatisfy(path -> assertThat(LABELS.field(path, "nl")).isEqualTo("Postcode"));
        assertThat(LABELS.field("residence.currentAddress.municipality.code", "se"))
                .isEqualTo("Area code");
    }

    @Test
    void aLanguageThatIsNotHereIsAnsweredInEnglish() {
        assertThat(LABELS.category("children", "fi")).isEqualTo("Children");
        assertThat(LABELS.field("identity.fullName", "")).isEqualTo("Full name");
    }

    @Test
    void whatTheMessageSetDoesNotHaveIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> LABELS.type("weather.told", "en")).isInstanceOf(UnknownLabel.class);
        assertThatThrownBy(() -> LABELS.category("weather", "en")).isInstanceOf(UnknownLabel.class);
        assertThatThrownBy(() -> LABELS.field("identity.shoeSize", "en")).isInstanceOf(UnknownLabel.class);
        assertThatThrownBy(() -> LABELS.field("values#address.street", "en")).isInstanceOf(UnknownLabel.class);
    }
}
