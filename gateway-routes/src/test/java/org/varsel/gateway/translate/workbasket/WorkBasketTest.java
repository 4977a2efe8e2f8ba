package org.varsel.gateway.translate.workbasket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.page.Accessible;
import org.varsel.gateway.page.TaggedText;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.Written;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.label.Labels;
import org.varsel.schemas.xml.Leaf;

class WorkBasketTest {
    private static final WorkBasket DIALECT = new WorkBasket();

    static Stream<Golden.Pair> pairs() {
        return Golden.of("workbasket").stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void saysWhatTheGoldenPairsSay(Golden.Pair pair) throws Exception {
        DialectMessage message = DIALECT.write(pair.profile(), pair.document());

        Written.assertSame(
                pair.folder().resolve("notice.csv"), message.part("notice.csv").bytes());
        String page = TaggedText.of(message.part("notice.pdf").bytes());
        Written.assertSame(pair.folder().resolve("notice.pdf.txt"), page.getBytes(UTF_8));
        assertThat(DIALECT.check(pair.profile(), message)).isEmpty();
        assertThat(DIALECT.read(pair.profile(), message)).isEqualTo(pair.document());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void thePageOfEveryPairIsAccessible(Golden.Pair pair) throws Exception {
        Accessible.assertPdfUa(page(DIALECT.write(pair.profile(), pair.document())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePageOfAnyNoticeIsAccessible(long seed) throws Exception {
        Accessible.assertPdfUa(page(DIALECT.write(Profile.DISCLOSURE, Documents.any(Profile.DISCLOSURE, seed))));
    }

    @Test
    void aPageWithoutItsTitleIsFoundByTheValidator() throws Exception {
        byte[] page = page(written("concern"));
        byte[] broken;
        try (PDDocument pdf = Loader.loadPDF(page)) {
            pdf.getDocumentCatalog().setViewerPreferences(null);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            broken = out.toByteArray();
        }

        assertThat(Accessible.result(broken).isCompliant()).isFalse();
    }

    @Test
    void speaksTheNineLanguagesAndEnglishWhereNobodySpeaksTheNotices() throws Exception {
        ObjectNode document = golden("concern").document().deepCopy();
        for (String language : Labels.LANGUAGES) {
            document.withObject("/header").put("language", language);

            String page = TaggedText.of(page(DIALECT.write(Profile.DISCLOSURE, document)));

            assertThat(page).startsWith("language " + language + "\n");
            assertThat(page)
                    .contains("H1 " + Labels.standard().type("concern.referred", language) + "\n")
                    .contains("H2 " + Labels.standard().category("reporter", language) + "\n")
                    .contains("TH " + Labels.standard().field("concern.narrative", language) + "\n")
                    .contains(Words.in(language).duty("acknowledge"));
        }
        document.withObject("/header").put("language", "ja");
        assertThat(TaggedText.of(page(DIALECT.write(Profile.DISCLOSURE, document))))
                .startsWith("language en\n");
    }

    @Test
    void ofSilentWithholdingThePageSaysNoWord() throws Exception {
        ObjectNode silent = golden("concern").document().deepCopy();
        ((ObjectNode) silent.path("legal")).putObject("withheldDisclosure").put("mode", "silent");

        String page = TaggedText.of(page(DIALECT.write(Profile.DISCLOSURE, silent)));

        assertThat(page)
                .doesNotContain(Words.in("nb").withheld())
                .doesNotContain(Labels.standard().field("legal.withheldDisclosure", "nb"))
                .doesNotContain("Mottakeren får ikke vite det");
    }

    @Test
    void aPageThatSaysSomethingElseIsFound() {
        DialectMessage concern = written("concern");
        DialectMessage hostile = written("hostile");

        assertThat(codes(new DialectMessage(
                        DIALECT.name(), Map.of(), List.of(hostile.part("notice.pdf"), concern.part("notice.csv")))))
                .containsExactlyInAnyOrder("page-of-another-table", "page");
    }

    @Test
    void aPageThatIsNoPdfIsFound() {
        DialectMessage concern = written("concern");
        Part junk = Part.text("notice.pdf", "application/pdf", "%PDF-nothing");

        assertThat(codes(new DialectMessage(DIALECT.name(), Map.of(), List.of(junk, concern.part("notice.csv")))))
                .containsExactly("pdf");
    }

    @Test
    void aChangedLabelIsFound() {
        assertThat(codes(withTable(written("concern"), table -> table.replace("Hva som har skjedd", "Hva"))))
                .contains("table");
    }

    @Test
    void aChangedValueIsFoundByThePage() {
        assertThat(codes(withTable(written("concern"), table -> table.replace("Skisse", "Skizze"))))
                .contains("page");
    }

    @Test
    void aMissingFileIsRefused() {
        DialectMessage table = new DialectMessage(
                DIALECT.name(), Map.of(), List.of(written("concern").part("notice.csv")));

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> DIALECT.check(Profile.DISCLOSURE, table));

        assertThat(refusal.code()).isEqualTo(ErrorCode.TRANSLATE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/content/identity/shoeSize,,,43,",
                "/content/identity,,,43,",
                "/content/identity/fullName,,,Twice,",
                "/content/identity/fullName/0,,,Below,",
                "/content/identity/givenName/7,,,Late,",
                "/content/children/child/2147483648/role,,,subject,",
                "/content/residence/householdMembersCount,,,many,",
                "/content/reporter/protectReporter,,,perhaps,",
                "/legal/duties,,,,",
                "nothing,,,,",
                "one,two"
            })
    void aTableThatIsNoneIsRefusedByItsRowWithoutAValue(String row) {
        DialectMessage message = withTable(written("concern"), table -> table + row + "\r\n");

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> DIALECT.read(Profile.DISCLOSURE, message));

        assertThat(refusal.code()).isEqualTo(ErrorCode.TRANSLATE_UNREADABLE);
        assertThat(refusal).hasMessageContaining("Row ").hasMessageNotContaining("43");
    }

    @Test
    void aMemberThatTheSchemasDoNotHaveStopsTheNotice() {
        ObjectNode document = golden("concern").document().deepCopy();
        document.withObject("/content/identity").put("shoeSize", 43);

        Fault fault = catchThrowableOfType(Fault.class, () -> DIALECT.write(Profile.DISCLOSURE, document));

        assertThat(fault.code()).isEqualTo(ErrorCode.TRANSLATE_LOSS);
    }

    @Test
    void everyValueOfADisclosureHasOneKindThatItsPathTells() {
        assertThat(Profile.DISCLOSURE.leaves()).extracting(Leaf::kind).doesNotContain(Leaf.Kind.ANY);
    }

    @Test
    void aNoticeIsWrittenInLessThanATenthOfASecond() {
        ObjectNode document = golden("returnee").document();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            long start = System.nanoTime();
            DIALECT.write(Profile.DISCLOSURE, document);
            best = Math.min(best, System.nanoTime() - start);
        }

        assertThat(best).isLessThan(100_000_000L);
    }

    private static DialectMessage withTable(DialectMessage message, java.util.function.UnaryOperator<String> change) {
        String table = message.part("notice.csv").text();
        String changed = change.apply(table);
        assertThat(changed).isNotEqualTo(table);
        List<Part> parts = new ArrayList<>();
        parts.add(message.part("notice.pdf"));
        parts.add(Part.text("notice.csv", "text/csv", changed));
        return new DialectMessage(message.dialect(), message.headers(), parts);
    }

    private static List<String> codes(DialectMessage message) {
        return DIALECT.check(Profile.DISCLOSURE, message).stream()
                .map(Finding::code)
                .toList();
    }

    private static Golden.Pair golden(String name) {
        return pairs().filter(pair -> pair.name().equals(name)).findFirst().orElseThrow();
    }

    private static DialectMessage written(String name) {
        return DIALECT.write(Profile.DISCLOSURE, golden(name).document());
    }

    private static byte[] page(DialectMessage message) {
        return message.part("notice.pdf").bytes();
    }
}
