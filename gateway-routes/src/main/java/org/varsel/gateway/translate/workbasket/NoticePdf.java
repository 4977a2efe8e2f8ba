package org.varsel.gateway.translate.workbasket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.page.About;
import org.varsel.gateway.page.Flow;
import org.varsel.gateway.page.PrintedPages;
import org.varsel.schemas.label.CategoryColours;

/**
 * The page {@code notice.pdf}: who told whom what, when, by which law and with which duties. Everything that stands in the table stands
 * on the page too. Deterministic: no clock, no random number, the document's own digest in place of both.
 */
final class NoticePdf {
    /** In the information dictionary: SHA-256 of the table, hexadecimal. */
    static final String TABLE_DIGEST = "VarselTableSha256";

    /** What leads: the rest of header and legal block follows at the end. */
    private static final List<String> FIRST = List.of(
            "/header/disclosureId",
            "/header/noticeId",
            "/header/noticeVersion",
            "/header/sender/name",
            "/header/sender/value",
            "/header/originator/name",
            "/header/recipient/name",
            "/header/recipient/role",
            "/header/recipient/value",
            "/header/occurredAt",
            "/header/eventCertainty",
            "/header/priority",
            "/header/subjectRef",
            "/legal/purpose",
            "/legal/classification",
            "/legal/furtherUse",
            "/legal/retention/deleteBy",
            "/legal/retention/deleteAfter");

    private static final Set<String> LENGTHS = Set.of("deleteAfter", "period", "within");

    private static final String DUTIES = "/legal/duties";
    private static final String BASIS = "/legal/basis";
    private static final String WITHHELD = "/legal/withheldDisclosure";

    private final ObjectNode document;
    private final Meaning meaning;
    private final List<Row> rows;
    private final Set<String> told = new LinkedHashSet<>();
    private final Flow flow;

    private NoticePdf(ObjectNode document, Meaning meaning, List<Row> rows, Flow flow) {
        this.document = document;
        this.meaning = meaning;
        this.rows = rows;
        this.flow = flow;
    }

    /**
     * The bytes of the page.
     *
     * @param tableDigest SHA-256 of the table that it goes with, hexadecimal: it stands in the page's properties
     */
    static byte[] write(ObjectNode document, Meaning meaning, List<Row> rows, String tableDigest) {
        About about = new About(
                title(document, meaning), meaning.language(), tableDigest, Map.of(TABLE_DIGEST, tableDigest), false);
        try {
            return PrintedPages.write(about, flow -> new NoticePdf(document, meaning, rows, flow).all());
        } catch (IOException e) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "the page of the work-basket could not be written", e);
        }
    }

    private static String title(ObjectNode document, Meaning meaning) {
        String label = meaning.type(document.path("header").path("type").asText());
        return label.isEmpty() ? meaning.words().about() : label;
    }

    private void all() throws IOException {
        Words words = meaning.words();
        flow.title(title(document, meaning));
        flow.paragraph(Words.filled(
                words.fromTo(),
                org("sender"),
                org("recipient"),
                Moment.shown(document.path("legal").path("decidedAt").asText())));
        withheld();
        duties();
        flow.heading(words.about());
        table(FIRST.stream()
                .flatMap(path -> rows.stream().filter(row -> row.path().equals(path)))
                .toList());
        content();
        under(BASIS, meaning.label("legal.basis"));
        under(DUTIES, meaning.label("legal.duties"));
        List<Row> left = rows.stream().filter(row -> !told.contains(row.path())).toList();
        if (!left.isEmpty()) {
            flow.heading(words.details());
            table(left);
        }
        flow.paragraph(words.table());
        String number = document.path("header").path("disclosureId").asText();
        int pages = flow.pages();
        flow.footers(number, page -> Words.filled(words.page(), "" + page, "" + pages));
    }

    private String org(String member) {
        JsonNode org = document.path("header").path(member);
        String name = org.path("name").asText();
        return name.isEmpty() ? org.path("value").asText() : name;
    }

    /** Only what the recipient may know of: of silent withholding the page says no word. */
    private void withheld() throws IOException {
        JsonNode withheld = document.path("legal").path("withheldDisclosure");
        if (withheld.path("mode").asText().equals("declared")
                && !withheld.path("categories").isEmpty()) {
            flow.paragraph(meaning.words().withheld());
            flow.list(below(WITHHELD + "/categories").stream().map(Row::shown).toList());
        }
        rows.stream()
                .map(Row::path)
                .filter(path -> path.equals(WITHHELD + "/mode"))
                .forEach(told::add);
        below(WITHHELD + "/categories").forEach(row -> told.add(row.path()));
    }

    private void duties() throws IOException {
        Set<String> sentences = new LinkedHashSet<>();
        for (JsonNode duty : document.path("legal").path("duties")) {
            String name = duty.path("do").asText();
            String sentence = meaning.words().duty(name);
            StringBuilder said = new StringBuilder(sentence.isEmpty() ? name + "." : sentence);
            limit(said, meaning.words().period(), duty.path("period").asText());
            limit(said, meaning.words().within(), duty.path("within").asText());
            sentences.add(said.toString());
        }
        if (!sentences.isEmpty()) {
            flow.heading(meaning.label("legal.duties"));
            flow.list(List.copyOf(sentences));
        }
    }

    private void limit(StringBuilder said, String sentence, String duration) {
        if (!duration.isEmpty()) {
            said.append(' ').append(Words.filled(sentence, Moment.length(duration, meaning.words())));
        }
    }

    private void content() throws IOException {
        Map<String, List<Row>> categories = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.path().startsWith("/content")) {
                categories
                        .computeIfAbsent(row.part(), part -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Map.Entry<String, List<Row>> category : categories.entrySet()) {
            List<Row> of = category.getValue();
            if (CategoryColours.standard().categories().contains(category.getKey())) {
                flow.chip(of.get(0).partLabel(), CategoryColours.standard().of(category.getKey()));
            } else {
                flow.heading(of.get(0).partLabel());
            }
            table(of);
        }
    }

    private void under(String path, String heading) throws IOException {
        List<Row> of = below(path);
        if (!of.isEmpty()) {
            flow.heading(heading);
            table(of);
        }
    }

    private List<Row> below(String path) {
        return rows.stream().filter(row -> row.path().startsWith(path + "/")).toList();
    }

    private void table(List<Row> of) throws IOException {
        if (of.isEmpty()) {
            return;
        }
        of.forEach(row -> told.add(row.path()));
        flow.table(of.stream()
                .map(row -> new String[] {row.label().isEmpty() ? row.partLabel() : row.label(), shown(row)})
                .toList());
    }

    private String shown(Row row) {
        if (row.codeLabel().isEmpty()) {
            String value = row.value().isEmpty() ? "–" : Moment.shown(row.value());
            return LENGTHS.contains(row.path().substring(row.path().lastIndexOf('/') + 1))
                    ? Moment.length(value, meaning.words())
                    : value;
        }
        // Duties are told in words above; here it is the name that the law pack uses.
        return row.path().startsWith(DUTIES) ? row.value() : row.codeLabel();
    }
}
