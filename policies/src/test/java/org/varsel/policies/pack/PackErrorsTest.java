package org.varsel.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.policies.PackError;
import org.varsel.policies.trial.PackTrial;

class PackErrorsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theUnchangedPackReads() {
        Pack pack = PackOnDisk.in(folder).load();

        assertThat(pack.rules()).hasSize(1);
        assertThat(pack.header().version()).isEqualTo("1.2.3");
    }

    @Test
    void aPackThatSaysItPermitsNothingIsHeldToIt() {
        PackOnDisk pack =
                PackOnDisk.in(folder).replace("pack.yaml", "jurisdiction: XX", "jurisdiction: XX\ndenyOnly: true");

        PackError error = catchThrowableOfType(PackError.class, pack::load);

        assertThat(error).hasMessageContaining("section-1.yaml:3:9").hasMessageContaining("denyOnly");
    }

    @Test
    void denyOnlyIsAPromiseOrNotThere() {
        PackOnDisk pack =
                PackOnDisk.in(folder).replace("pack.yaml", "jurisdiction: XX", "jurisdiction: XX\ndenyOnly: false");

        PackError error = catchThrowableOfType(PackError.class, pack::load);

        assertThat(error.expected()).isEqualTo("true, or no such key");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            pack.yaml      | pack: xx | pack: yy | 1:7 | the name of its folder, | the text "yy"
            pack.yaml      | 1.2.3 | "1.2" | 2:10 | a version like 1.0.0 | the text "1.2"
            pack.yaml      | version: 1.2.3 | version: 1.2 | 2:10 | text | the number 1.2
            pack.yaml      | 'languages: [en, nb]' | 'languages: [en, xx]' | 5:17 | a language that explanations can be given in | the text "xx"
            pack.yaml      | 'languages: [en, nb]' | 'languages: [nb]' | 5:12 | en among the languages | none
            pack.yaml      | 'title: {en: Nowhere, nb: Ingensteds}' | 'title: {en: Nowhere}' | 4:8 | the key "nb" | a map without it
            pack.yaml      | 'schemes: {}' | 'schemas: {}' | 1:1 | the key "schemes" | a map without it
            pack.yaml      | 'provisions: [section-1.yaml]' | 'provisions: [../x.yaml]' | 17:14 | a file name like section-27.yaml | the text "../x.yaml"
            pack.yaml      | 'everybody: [police' | 'everybody: [mayor' | 9:26 | one of health, police, prison | the text "mayor"
            pack.yaml      | 'examplesOn: 2026-11-23' | 'examplesOn: yesterday' | 6:13 | a day like 2026-11-23 | the text "yesterday"
            facts.yaml     | type: bool | type: boolean | 3:11 | one of bool, int, enum, ordered-enum, date | the text "boolean"
            facts.yaml     | askOf: originator | askOf: mayor | 5:12 | one of originator, sender, approver, nobody | the text "mayor"
            facts.yaml     | min: 0 | min: low | 10:10 | a whole number | the text "low"
            facts.yaml     | max: 150 | max: -1 | 11:10 | a number not below 0 | the number -1
            facts.yaml     | 'agrees:' | 'has:' | 2:3 | a fact's name like homeMunicipality | the text "has"
            facts.yaml     | 'from: clock' | 'from: []' | 12:11 | at least one value | an empty list
            section-1.yaml | effect: permit | effect: allow | 3:9 | one of permit, prohibit, refer, duty | the text "allow"
            section-1.yaml | effect: permit | effect: [permit] | 3:9 | text | a list
            section-1.yaml | 'status: in-force' | 'status: draft' | 6:9 | one of in-force, needs-verification, repealed | the text "draft"
            section-1.yaml | from: 2020-01-01 | from: 2020-13-01 | 7:17 | a day like 2026-11-23 | the text "2020-13-01"
            section-1.yaml | to: 2030-12-31 | to: 2019-12-31 | 7:33 | a day not before 2020-01-01 | the text "2019-12-31"
            section-1.yaml | 'governs: decisionDate' | 'governs: moon' | 8:10 | one of decisionDate | the text "moon"
            section-1.yaml | message: returnee.notified | message: returnee.noted | 9:18 | one of notice.withdrawn, returnee.notified | the text "returnee.noted"
            section-1.yaml | message: returnee.notified | message: any | 9:18 | names; a permit says each thing that it opens | the text "any"
            section-1.yaml | 'fields: [identity]' | 'fields: all' | 10:9 | a list of fields | the text "all"
            section-1.yaml | 'fields: [identity]' | 'fields: [identity.shoeSize]' | 10:10 | a category or a field of the message set | the text "identity.shoeSize"
            section-1.yaml | 'fields: [identity]' | 'fields: []' | 10:9 | a list of fields | a list
            section-1.yaml | age >= 18 | age >= eighteen | 13:13 | a constant, because a fact is compared with constants only | a name "eighteen"
            section-1.yaml | age >= 18 | aged >= 18 | 13:6 | a fact declared in facts.yaml | a name "aged"
            section-1.yaml | 'identity.dateOfBirth: month' | 'identity.dateOfBirth: week' | 14:32 | one of month, year, municipality | the text "week"
            section-1.yaml | 'identity.dateOfBirth: month' | 'identity: month' | 14:10 | one field like identity.dateOfBirth | the text "identity"
            section-1.yaml | 'identity.dateOfBirth: month' | 'travel.arrivalDate: month' | 1:1 | reductions of fields that the rule covers | travel.arrivalDate
            section-1.yaml | do: delete-after | do: shred | 15:15 | one of no-onward-sharing | the text "shred"
            section-1.yaml | 'period: P1Y, ' | '' | 15:15 | delete-after with a period | another form
            section-1.yaml | period: P1Y | period: 1 year | 15:37 | a duration in days, months or years like P30D | the text "1 year"
            section-1.yaml | 'explain: {en' | 'explane: {en' | 1:1 | the key "explain" | a map without it
            section-1.yaml | 'governs: decisionDate' | 'governs: decisionDate\nunles: []' | 9:1 | one of the keys absolute | the key "unles"
            section-1.yaml | 'governs: decisionDate' | 'governs: decisionDate\nunless: [xx.2]' | 1:1 | exceptions that are rules of this pack | the exception xx.2
            section-1.yaml | 'governs: decisionDate' | 'governs: decisionDate\nabsolute: true' | 9:11 | no "absolute", which only a prohibition can be | the boolean true
            section-1.yaml | 'governs: decisionDate' | 'governs: decisionDate\nstatus: in-force' | 9:1 | each key once | a second the text "status"
            section-1.yaml | 'rule: xx.1.returnee' | 'rule: no.1.returnee' | 1:7 | an id like xx. | the text "no.1.returnee"
            section-1.yaml | 'given: {agrees: true, age: 18}' | 'given: {agreed: true}' | 18:14 | a fact declared in facts.yaml | the text "agreed"
            section-1.yaml | 'given: {agrees: true, age: 18}' | 'given: {age: 200}' | 18:19 | a whole number from 0 to 150, or unknown | the number 200
            section-1.yaml | 'expect: refer' | 'expect: maybe' | 19:40 | one of permit, refer, deny | the text "maybe"
            section-1.yaml | '- {given: {agrees: unknown}, expect: refer}' | '' | 18:3 | at least two examples | 1 of them
            section-1.yaml | url: "https:// | url: "javascript:// | 5:39 | an address that starts with http | the text "javascript
            section-1.yaml | 'source: law' | 'source: {law: law' | 5:5 | YAML 1.2 |
            scenarios/case.yaml | expect: permitted | expect: released | 10:13 | one of permitted, referred, denied | the text "released"
            scenarios/case.yaml | to: health | to: mayor | 8:9 | one of health, police, prison | the text "mayor"
            """)
    void aMistakeIsNamedWithItsPlaceWhatIsThereAndWhatBelongsThere(
            String file, String piece, String by, String place, String expected, String found) {
        PackOnDisk pack = PackOnDisk.in(folder).replace(file, piece, by == null ? "" : by.replace("\\n", "\n"));

        PackError error = catchThrowableOfType(PackError.class, pack::load);

        assertThat(error).as(file + " " + by).isNotNull();
        assertThat(error.where().line() + ":" + error.where().column()).isEqualTo(place);
        assertThat(error.where().file()).endsWith("xx/" + file);
        assertThat(error.expected()).startsWith(expected);
        assertThat(error.found()).startsWith(found == null ? "" : found);
        assertThat(error).hasMessage(error.where() + ": expected " + error.expected() + ", found " + error.found());
    }

    @Test
    void aFileThatNobodyListedIsAMistake() {
        PackOnDisk pack = PackOnDisk.in(folder).write("section-2.yaml", "rule: x");

        PackError error = catchThrowableOfType(PackError.class, pack::load);

        assertThat(error.where().file()).endsWith("xx/section-2.yaml");
        assertThat(error.expected()).isEqualTo("only files that pack.yaml names");
    }

    @Test
    void aListedFileThatIsNotThereIsAMistake() {
        PackOnDisk pack =
                PackOnDisk.in(folder).replace("pack.yaml", "[section-1.yaml]", "[section-1.yaml, section-3.yaml]");

        PackError error = catchThrowableOfType(PackError.class, pack::load);

        assertThat(error.where().file()).endsWith("xx/section-3.yaml");
    }

    @ParameterizedTest
    @CsvSource({"!agrees && age >= 18", "agrees == false", "age >= 18 || agrees != true"})
    void aPermitThatANoWouldOpenIsAMistake(String when) {
        PackOnDisk pack = PackOnDisk.in(folder)
                .replace("section-1.yaml", "when: >-\n  agrees\n  && age >= 18", "when: \"" + when + "\"");

        PackError error = catchThrowableOfType(PackError.class, pack::load);

        assertThat(error.expected()).contains("yes opens and no does not");
    }

    @Test
    void exceptionsInACircleAreAMistake() {
        String permit = PackOnDisk.in(folder).read("section-1.yaml");
        String prohibition = permit.replace("xx.1.returnee", "xx.2.stop")
                .replace("effect: permit", "effect: prohibit\nunless: [xx.1.returnee]")
                .replaceAll("(?m)^(reduce|duties):.*\n", "");
        PackOnDisk pack = PackOnDisk.in(folder)
                .write(
                        "section-1.yaml",
                        permit.replace("effect: permit", "effect: permit\nunless: [xx.2.stop]") + "---\n"
                                + prohibition);

        PackError error = catchThrowableOfType(PackError.class, pack::load);

        assertThat(error.expected()).isEqualTo("exceptions without a circle");
    }

    @Test
    void ignoranceMayOnlyCountAgainstADisclosure() {
        String prohibition = PackOnDisk.in(folder)
                .read("section-1.yaml")
                .replace("effect: permit", "effect: prohibit")
                .replaceAll("(?m)^(reduce|duties):.*\n", "");
        PackOnDisk opens =
                PackOnDisk.in(folder).write("section-1.yaml", prohibition.replace("agrees\n", "has(agrees)\n"));
        PackError error = catchThrowableOfType(PackError.class, opens::load);

        Pack closes = PackOnDisk.in(folder)
                .write("section-1.yaml", prohibition.replace("agrees\n", "!has(agrees)\n"))
                .load();

        PackOnDisk permit = PackOnDisk.in(folder).replace("section-1.yaml", "agrees\n", "!has(agrees)\n");

        assertThat(error.expected()).isEqualTo("has() only as !has() in a prohibit");
        assertThat(catchThrowableOfType(PackError.class, permit::load).expected())
                .isEqualTo("no has() in a permit");
        assertThat(closes.rules()).hasSize(1);
    }

    @Test
    void anExampleOrScenarioThatDoesNotHoldIsFoundWithItsPlace() {
        PackOnDisk pack = PackOnDisk.in(folder)
                .replace("section-1.yaml", "expect: refer", "expect: deny")
                .replace("scenarios/case.yaml", "expect: permitted", "expect: denied");

        assertThat(PackTrial.run(
                        org.varsel.policies.LawBundles.load(pack.directory(), org.varsel.policies.PackProfile.demo())))
                .extracting(Object::toString)
                .satisfiesExactly(
                        example -> assertThat(example)
                                .endsWith("section-1.yaml:19:5: xx.1.returnee: expected deny, found refer"),
                        step -> assertThat(step)
                                .contains(
                                        "scenarios/case.yaml:6:5: case, the decision: expected denied, found permitted"));
    }
}
